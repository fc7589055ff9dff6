using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Crashes;

/// <summary>What happens to the bot in the middle of a story.</summary>
public sealed record Interruption
{
    private Interruption()
    {
    }

    /// <summary>Nothing happens to it.</summary>
    public static Interruption None { get; } = new();

    /// <summary>The point at which it kills itself with SIGKILL.</summary>
    public string? DieAt { get; private init; }

    /// <summary>Whether the bot that is started again dies at the same point of its own life: a crash within the recovery.</summary>
    public bool Twice { get; private init; }

    /// <summary>The state in which somebody asks it to stop, with SIGTERM.</summary>
    public MigrationState? StopIn { get; private init; }

    /// <summary>Whether WHM does not answer while the bot is asked to stop, so that it stops only when its patience is at an end.</summary>
    public bool WhmHangs { get; private init; }

    /// <summary>How the bot's process must end by it: 137 for SIGKILL, 0 for a stop in good order.</summary>
    public int ExitCode => StopIn is null ? 137 : 0;

    /// <summary>How often it happens at the most.</summary>
    public int Times => Twice ? 2 : 1;

    /// <summary>It is killed.</summary>
    public static Interruption KilledAt(string point) => new() { DieAt = point };

    /// <summary>It is killed, and the next one too.</summary>
    public static Interruption KilledTwiceAt(string point) => new() { DieAt = point, Twice = true };

    /// <summary>It is stopped in good order.</summary>
    /// <param name="state">The state of the migration.</param>
    /// <param name="whmHangs">Whether WHM does not answer meanwhile.</param>
    public static Interruption StoppedIn(MigrationState state, bool whmHangs = false) => new() { StopIn = state, WhmHangs = whmHangs };
}
