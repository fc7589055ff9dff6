using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Storage.Migrations;

/// <summary>A line in a list of migrations, read without opening the snapshot.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Source">Its source.</param>
/// <param name="Destination">Its destination.</param>
/// <param name="Items">How many items are wanted.</param>
/// <param name="Done">How many arrived.</param>
/// <param name="Failed">How many failed.</param>
/// <param name="Percent">Progress as the last commit gave it, 0 to 100.</param>
/// <param name="LastEvent">The last event in a few words.</param>
/// <param name="LastEventAt">When that was.</param>
public sealed record MigrationOverview(
    MigrationId Id,
    MigrationState State,
    ServerName Source,
    ServerName Destination,
    int Items,
    int Done,
    int Failed,
    int? Percent,
    string LastEvent,
    DateTimeOffset LastEventAt);
