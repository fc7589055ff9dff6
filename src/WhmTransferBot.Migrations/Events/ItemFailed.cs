using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Events;

/// <summary>An item did not arrive.</summary>
/// <param name="Name">Its name on the source.</param>
/// <param name="Kind">What it is.</param>
/// <param name="DuringRestore">Whether the transfer had worked and the restore did not.</param>
/// <param name="Words">What WHM says, as plain text.</param>
public sealed record ItemFailed(AccountName Name, ItemKind Kind, bool DuringRestore, string Words) : MigrationEvent;
