using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Engine;

/// <summary>What the engine is configured with.</summary>
public sealed record EngineOptions
{
    private volatile MigrationPolicy? _policy;

    /// <summary>The policy for every migration. It may be replaced while the bot runs; a step follows the one that it finds.</summary>
    public required MigrationPolicy Policy
    {
        get => _policy!;
        set => _policy = value;
    }

    /// <summary>Rooms in which every migration is shown besides the one it was planned in.</summary>
    public IReadOnlyList<RoomId> Mirror { get; init; } = [];

    /// <summary>How often the database is asked for what is due. Default 1 second.</summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>WHM calls at a time for checks of names and for the queue of one migration. Default 4.</summary>
    public int ParallelCalls { get; init; } = 4;
}
