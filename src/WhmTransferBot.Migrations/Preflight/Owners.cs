using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>Which accounts of the plan belong to which reseller.</summary>
internal static class Owners
{
    private const string Root = "root";

    /// <summary>Accounts of the plan by the reseller who owns them; those of root and those that own themselves are not among them.</summary>
    public static ILookup<AccountName, MigrationItem> OfAccounts(PreflightFacts facts) => facts.Accounts
        .Where(item => HasReseller(item))
        .ToLookup(item => new AccountName(item.Owner!));

    private static bool HasReseller(MigrationItem item) =>
        !string.IsNullOrWhiteSpace(item.Owner) && item.Owner != Root && item.Owner != item.Name.ToString();
}
