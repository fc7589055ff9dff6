using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Effects;

/// <summary>What came of filling a queue.</summary>
/// <param name="Queued">Items that are in the queue, or may be.</param>
/// <param name="Refused">The first item that did not get in.</param>
/// <param name="Fault">Why.</param>
internal sealed record QueueFilling(IReadOnlyList<MigrationItem> Queued, MigrationItem? Refused, WhmException? Fault);
