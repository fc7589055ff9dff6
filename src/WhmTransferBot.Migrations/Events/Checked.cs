using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Migrations.Events;

/// <summary>The findings are known.</summary>
/// <param name="Items">How many items were looked at.</param>
/// <param name="Findings">Blockers first.</param>
public sealed record Checked(int Items, IReadOnlyList<Finding> Findings) : MigrationEvent;
