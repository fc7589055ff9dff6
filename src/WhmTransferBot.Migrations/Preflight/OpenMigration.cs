using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>What the rules need to know of another migration that has not ended.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Source">Its source.</param>
/// <param name="Destination">Its destination.</param>
/// <param name="Accounts">The names on the source of the accounts it moves.</param>
/// <param name="DestinationNames">The names it wants on the destination.</param>
public sealed record OpenMigration(
    MigrationId Id,
    MigrationState State,
    ServerName Source,
    ServerName Destination,
    IReadOnlySet<AccountName> Accounts,
    IReadOnlySet<AccountName> DestinationNames);
