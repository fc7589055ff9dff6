using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Events;

/// <summary>Items arrived on the destination since this was last told.</summary>
/// <param name="Names">Their names on the source.</param>
/// <param name="Done">Items that arrived so far.</param>
/// <param name="Total">Items in all.</param>
public sealed record AccountsArrived(IReadOnlyList<AccountName> Names, int Done, int Total) : MigrationEvent;
