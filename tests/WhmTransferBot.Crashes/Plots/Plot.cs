using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Crashes.Plots;

/// <summary>
/// What the people of a story want, and how far WHM's clock goes meanwhile. They look where the migration stands and do what is next.
/// WHM's clock goes on only while the story waits for WHM, so that WHM is never done with something before the people could act on it,
/// however long the bot was down.
/// </summary>
public abstract class Plot
{
    /// <summary>More than WHM takes in hand at once, so that a pause or an abort finds something to hold back.</summary>
    public const string Accounts = "alice,carol,erin,walter";

    /// <summary>WHM begins with what it was told to do.</summary>
    protected static readonly TimeSpan Beginning = TimeSpan.FromSeconds(1);

    /// <summary>WHM goes on with it.</summary>
    protected static readonly TimeSpan Working = TimeSpan.FromMinutes(2);

    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, Plot> All { get; } =
        new Dictionary<string, Plot> { ["paused"] = new PausedPlot(), ["rebuilt"] = new RebuiltPlot(), ["aborted"] = new AbortedPlot() };

    /// <summary>How it ends.</summary>
    public abstract MigrationState End { get; }

    /// <summary>How often the session is started or resumed in it.</summary>
    public abstract int Starts { get; }

    /// <summary>What is wrong with the destination from the beginning.</summary>
    public virtual void Prepare(SimulatedServer destination)
    {
    }

    /// <summary>What somebody does next; nothing while it is nobody's turn.</summary>
    public Act? Next(StoredView now, WhmAtWork work) => now.Migration is not { } migration
        ? new Act(false, "plan", ("from", "old1"), ("to", "new1"), ("accounts", Accounts))
        : Next(migration, now, work) ?? (migration is { DueAt: null } && !migration.State.IsFinal() ? By(false, "run", migration) : null);

    /// <summary>How far WHM's clock goes on before somebody looks again; nothing while it stands still.</summary>
    public abstract TimeSpan? Passes(StoredView now, WhmAtWork work);

    /// <summary>What is next in this plot, where it is not simply to run all steps.</summary>
    protected abstract Act? Next(MigrationSnapshot migration, StoredView now, WhmAtWork work);

    /// <summary>Somebody uses a command on the migration.</summary>
    protected static Act By(bool approver, string verb, MigrationSnapshot migration, params IEnumerable<(string Name, string Value)> options) =>
        new(approver, verb, [("migration", migration.Id.ToString()), .. options]);
}
