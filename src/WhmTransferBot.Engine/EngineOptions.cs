using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Engine;

/// <summary>What the engine is configured with.</summary>
public sealed record EngineOptions
{
    /// <summary>The policy for every migration.</summary>
    public required MigrationPolicy Policy { get; init; }

    /// <summary>Rooms in which every migration is shown besides the one it was planned in.</summary>
    public IReadOnlyList<RoomId> Mirror { get; init; } = [];

    /// <summary>Approvers as the access rules write them; mentioned in requests.</summary>
    public IReadOnlyList<string> Approvers { get; init; } = [];

    /// <summary>How often the database is asked for what is due. Default 1 second.</summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>WHM calls at a time for checks of names and for the queue of one migration. Default 4.</summary>
    public int ParallelCalls { get; init; } = 4;
}
