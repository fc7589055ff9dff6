using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Migrations.Events;

/// <summary>A migration was planned.</summary>
/// <param name="Source">Where accounts come from.</param>
/// <param name="Destination">Where they go.</param>
/// <param name="Items">How many items; nothing while the source is not known.</param>
/// <param name="Size">Their bytes.</param>
/// <param name="Findings">What could be said at once.</param>
/// <param name="RetryOf">The migration whose failures are taken up.</param>
public sealed record Planned(
    ServerName Source, ServerName Destination, int? Items, ByteSize Size, IReadOnlyList<Finding> Findings, MigrationId? RetryOf) : MigrationEvent;
