using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>The accounts of a server.</summary>
internal static class AccountFacts
{
    private static readonly TimeSpan MatchLimit = TimeSpan.FromMilliseconds(100);

    public static IReadOnlyList<WhmFunction> All { get; } =
    [
        new("listaccts",
            [
                Parameter.Text("search"),
                Parameter.Word("searchmethod", "exact", "regex"),
                Parameter.Word("searchtype", "domain", "owner", "user", "ip", "package"),
                Parameter.Text("want"),
            ],
            List),
        new("accountsummary", [Parameter.Text("user"), Parameter.Text("domain")], Summary),
    ];

    private static Answer List(Call call)
    {
        if (Search(call) is not { } fits)
            return Answer.Refused("The search expression is not valid.");
        var wanted = call.Arguments["want"]?.Split(',', StringSplitOptions.TrimEntries);
        var rows = call.Server.Registry.All.Where(fits).Select(account => AccountRow.Of(call.Server, account, wanted));
        return ListArguments.Answer(call, "acct", rows);
    }

    private static Answer Summary(Call call)
    {
        var (user, domain) = (call.Arguments["user"], call.Arguments["domain"]);
        if (user is null && domain is null)
            return Answer.Refused("The argument “user” or “domain” is required for “accountsummary”.");
        var account = call.Server.Registry.Find(user ?? call.Server.Registry.OwnerOf(domain!) ?? "");
        return account is null
            ? Answer.Refused("Account does not exist.")
            : Answer.Of(new JsonObject { ["acct"] = new JsonArray(AccountRow.Of(call.Server, account)) });
    }

    private static Func<HostedAccount, bool>? Search(Call call)
    {
        if (call.Arguments["search"] is not { } pattern)
            return _ => true;
        var type = call.Arguments["searchtype"] ?? "user";
        string Value(HostedAccount account) => type switch
        {
            "domain" => account.Domain,
            "owner" => account.Owner,
            "ip" => call.Server.Addresses.Of(account),
            "package" => account.Package,
            _ => account.User,
        };
        if (call.Arguments["searchmethod"] == "exact")
            return account => Value(account) == pattern;
        return Expression(pattern) is { } expression ? account => expression.IsMatch(Value(account)) : null;
    }

    private static Regex? Expression(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, MatchLimit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
