using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Migrations;

/// <summary>What a check brought to light.</summary>
/// <param name="Items">The items with what is known of them now; excluded ones among them.</param>
/// <param name="Findings">Blockers first.</param>
/// <param name="AnalysedAt">When WHM analysed the source.</param>
public sealed record CheckOutcome(IReadOnlyList<MigrationItem> Items, IReadOnlyList<Finding> Findings, DateTimeOffset AnalysedAt);
