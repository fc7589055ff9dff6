using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Engine.Facts;

/// <summary>Brings the items up to what the source says now.</summary>
internal static class ItemRefresher
{
    /// <summary>The items of the plan, or of the selection when the source was not known before, with domain, owner and size as they are now.</summary>
    public static IReadOnlyList<MigrationItem> Refresh(MigrationSnapshot migration, SourceFacts source)
    {
        var items = migration.ItemsKnown ? migration.Items : [.. SelectionResolver.Resolve(migration.Selection, source).Items];
        return ItemOrder.Sorted([.. items.Select(item => Refresh(item, source))]);
    }

    private static MigrationItem Refresh(MigrationItem item, SourceFacts source) =>
        item.Kind == ItemKind.Account && source.Accounts.TryGetValue(item.Name, out var account)
            ? item with
            {
                Domain = account.Domain,
                Owner = account.Owner,
                Size = account.Size,
                HasDedicatedAddress = account.HasDedicatedAddress,
            }
            : item;
}
