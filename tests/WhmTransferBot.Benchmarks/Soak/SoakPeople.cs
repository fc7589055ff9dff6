using WhmTransferBot.Crashes.Rooms;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>
/// The two people of a room. They look where the migration stands and do what is next in their story; what had no effect they
/// repeat after a while, as people do.
/// </summary>
/// <param name="room">Their room.</param>
/// <param name="story">What they want.</param>
internal sealed class SoakPeople(IStoryRoom room, SoakStory story)
{
    private static readonly TimeSpan BeforeRepeating = TimeSpan.FromSeconds(8);
    private (string Verb, MigrationState State, long At)? _last;
    private bool _wasPaused;
    private bool _wasRejected;

    /// <summary>Whether they asked for an abort.</summary>
    public bool HaveAborted { get; private set; }

    /// <summary>Does what is next, if it is their turn.</summary>
    public async Task ActAsync(MigrationSnapshot now)
    {
        _wasPaused |= now.State is MigrationState.Pausing or MigrationState.Paused;
        if (Next(now) is not { } next || IsTooSoon(next.Verb, now.State)) return;
        _last = (next.Verb, now.State, TimeProvider.System.GetTimestamp());
        _wasRejected |= next.Verb == "reject";
        HaveAborted |= next.Verb == "abort";
        var migration = ("migration", now.Id.ToString());
        await (next.Verb is "reject" or "abort"
            ? room.SayAsync(next.ByApprover, next.Verb, migration, ("reason", "soaked"))
            : room.SayAsync(next.ByApprover, next.Verb, migration));
    }

    private bool IsTooSoon(string verb, MigrationState state) =>
        _last is { } last && last.Verb == verb && last.State == state && TimeProvider.System.GetElapsedTime(last.At) < BeforeRepeating;

    private (string Verb, bool ByApprover)? Next(MigrationSnapshot now) => (story, now.State) switch
    {
        (SoakStory.Cancelled, MigrationState.AwaitingApproval) => ("cancel", false),
        (SoakStory.Rejected, MigrationState.AwaitingApproval) => ("reject", true),
        (SoakStory.Rejected, MigrationState.Queued) when _wasRejected => ("cancel", false),
        (_, MigrationState.AwaitingApproval) => ("approve", true),
        (SoakStory.Aborted, MigrationState.Running) => ("abort", false),
        // WHM goes on to say that a session runs whose process is dead; that nothing moves is told, and people end it.
        (_, MigrationState.Running) when now.Monitoring.StallReported => ("abort", false),
        (SoakStory.Paused, MigrationState.Running) when !_wasPaused => ("pause", false),
        (_, MigrationState.Paused) => ("resume", false),
        _ when now.DueAt is null && !now.State.IsFinal() => ("run", false),
        _ => null,
    };
}
