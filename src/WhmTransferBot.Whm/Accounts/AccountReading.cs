using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Accounts;

/// <summary>Writes searches and reads accounts.</summary>
internal static class AccountReading
{
    public static CallParameters Parameters(AccountSearch? search) => search is null
        ? CallParameters.None
        : new CallParameters()
            .Add("searchtype", search.Field.ToString().ToLowerInvariant())
            .Add("searchmethod", search.IsExact ? "exact" : "regex")
            .Add("search", search.Text);

    public static IReadOnlyList<AccountSummary> Accounts(Node accounts) =>
        [.. accounts.Items.Where(account => account["user"].Word is not null).Select(Account)];

    private static AccountSummary Account(Node account)
    {
        var isSuspended = account["suspended"].Flag;
        return new AccountSummary(
            account["user"].Text!,
            account["domain"].Word,
            account["owner"].Word,
            account["plan"].Word,
            account["ip"].Word,
            account["partition"].Word,
            DiskSize.Read(account["diskused"].Text),
            DiskSize.Read(account["disklimit"].Text),
            account["inodesused"].Integer,
            isSuspended,
            isSuspended ? account["suspendreason"].Word : null,
            account["is_locked"].Flag,
            UnixTime.Read(account["unix_startdate"]),
            account["mailbox_format"].Word,
            account["email"].Word,
            [.. account["child_nodes"].Items.Select(node => node["alias"].Word).OfType<string>()]);
    }
}
