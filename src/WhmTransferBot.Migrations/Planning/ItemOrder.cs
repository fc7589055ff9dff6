using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>
/// The order in which items move: feature lists, the packages that use them, resellers, then the accounts that they own.
/// Within a rank by name, because sizes change while people decide and the order is part of what they approve.
/// </summary>
public static class ItemOrder
{
    /// <summary>Resellers of resellers of resellers; deeper chains can only be circles.</summary>
    private const int DeepestOwnership = 8;

    /// <summary>The items in order.</summary>
    public static IReadOnlyList<MigrationItem> Sorted(IReadOnlyCollection<MigrationItem> items)
    {
        var owners = items
            .Where(item => item is { Kind: ItemKind.Account, Owner: not null } && item.Owner != item.Name.Value)
            .DistinctBy(item => item.Name)
            .ToDictionary(item => item.Name, item => new AccountName(item.Owner!));
        var accounts = items.Where(item => item.Kind == ItemKind.Account).Select(item => item.Name).ToHashSet();
        return
        [
            .. items.OrderBy(item => item.Kind)
                .ThenBy(item => item.Kind == ItemKind.Account ? Depth(item.Name, owners, accounts) : 0)
                .ThenBy(item => item.Name.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>How many owners stand above the account within the plan.</summary>
    private static int Depth(AccountName name, Dictionary<AccountName, AccountName> owners, HashSet<AccountName> accounts)
    {
        var depth = 0;
        while (depth < DeepestOwnership && owners.TryGetValue(name, out var owner) && accounts.Contains(owner))
        {
            name = owner;
            depth++;
        }

        return depth;
    }
}
