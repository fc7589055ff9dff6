using System.Collections.Immutable;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations;

/// <content>From the plan to the filled queue.</content>
public sealed partial class Migration
{
    private const int MostSoonLost = 3;
    private static readonly TimeSpan SoonLost = TimeSpan.FromHours(1);

    /// <summary>A new migration.</summary>
    /// <param name="planned">The snapshot, in the state Planned.</param>
    /// <param name="policy">The configuration's policy.</param>
    /// <param name="findings">What could be said at once.</param>
    public static Migration Plan(MigrationSnapshot planned, MigrationPolicy policy, IReadOnlyList<Preflight.Finding> findings)
    {
        var migration = new Migration(planned, policy);
        migration.Raise(planned.PlannedAt, planned.PlannedBy, new Planned(
            planned.Source, planned.Destination, planned.ItemsKnown ? planned.Wanted.Count() : null, planned.Size, findings, planned.RetryOf));
        return migration;
    }

    /// <summary>Opens the session, from the operator's word on.</summary>
    public async Task<Refusal?> CreateAsync(Actor by, DateTimeOffset now)
    {
        if (await FireAsync(MigrationTrigger.Create) is { } refusal) return refusal;
        Intend(now);
        Raise(now, by, new CreateBegun());
        return null;
    }

    /// <summary>WHM opened the session.</summary>
    public async Task SessionOpenedAsync(SessionOpening opening, DateTimeOffset now)
    {
        await MustFireAsync(MigrationTrigger.SessionOpened);
        Adopt(opening, now);
        Raise(now, new SessionOpened(opening.Id, opening.SupportsStreaming, opening.Warnings));
        await GoOnAsync(now);
    }

    /// <summary>WHM did not open the session.</summary>
    public async Task CreateFailedAsync(string reason, string remedy, DateTimeOffset now)
    {
        await MustFireAsync(MigrationTrigger.CreateFailed);
        Fail(MigrationState.Creating, reason, remedy, null, now);
    }

    /// <summary>Begins the check.</summary>
    public async Task<Refusal?> CheckAsync(Actor by, DateTimeOffset now)
    {
        if (await FireAsync(MigrationTrigger.Check) is { } refusal) return refusal;
        Intend(now);
        Raise(now, by, new CheckBegun());
        return null;
    }

    /// <summary>The rules have spoken.</summary>
    public async Task FindingsKnownAsync(CheckOutcome outcome, DateTimeOffset now)
    {
        var foundNow = !_now.ItemsKnown;
        Learn(outcome, now);
        await MustFireAsync(MigrationTrigger.FindingsKnown);
        if (foundNow) Raise(now, new ItemsFound(_now.Wanted.Count(), _now.Size));
        Raise(now, new Checked(_now.Wanted.Count(), outcome.Findings));
        await GoOnAsync(now);
    }

    /// <summary>The check could not be carried out.</summary>
    public async Task CheckFailedAsync(string reason, string remedy, DateTimeOffset now)
    {
        await MustFireAsync(MigrationTrigger.CheckFailed);
        Fail(MigrationState.Checking, reason, remedy, null, now);
    }

    /// <summary>Begins to fill the queue.</summary>
    public async Task<Refusal?> QueueAsync(Actor by, DateTimeOffset now)
    {
        if (await FireAsync(MigrationTrigger.Queue) is { } refusal) return refusal;
        Intend(now);
        Raise(now, by, new QueueBegun(_now.Wanted.Count()));
        return null;
    }

    /// <summary>Every wanted item is in the queue.</summary>
    public async Task AllQueuedAsync(DateTimeOffset now)
    {
        await MustFireAsync(MigrationTrigger.AllQueued);
        RememberQueued(_now.Wanted);
        Raise(now, new Queued(_now.Wanted.Count()));
        await GoOnAsync(now);
    }

    /// <summary>
    /// The queue is about to be filled. From here on every wanted item may stand in it, whatever becomes of the bot: an edit then needs
    /// another session, because nothing can be taken out of a queue.
    /// </summary>
    public void NoteFilling() => _now = _now with
    {
        Session = _now.Session! with { Queued = _now.Session.Queued.Union(_now.Wanted.Select(item => item.Key)) },
    };

    /// <summary>WHM refused an item, or could not be asked any further.</summary>
    /// <param name="inQueue">The keys of the items that are in the queue for certain, or may be.</param>
    /// <param name="subject">The refused item, if it was one.</param>
    /// <param name="reason">What WHM said.</param>
    /// <param name="remedy">What to do.</param>
    /// <param name="now">The moment.</param>
    public async Task QueueFailedAsync(
        ImmutableSortedSet<string> inQueue, AccountName? subject, string reason, string remedy, DateTimeOffset now)
    {
        await MustFireAsync(MigrationTrigger.QueueFailed);
        _now = _now with { Session = _now.Session! with { Queued = inQueue } };
        Fail(MigrationState.Queueing, reason, remedy, subject, now);
    }

    /// <summary>WHM no longer has the session, before anything was started.</summary>
    public async Task SessionLostAsync(string reason, DateTimeOffset now)
    {
        var lost = _now.Session!.Id;
        await MustFireAsync(MigrationTrigger.SessionLost);
        LeaveSession();
        Raise(now, new SessionLost(lost, reason));
        if (_now.RunThroughBy is not { } by) return;
        if (ObjectionToAnotherSession(now) is { } objection) StopRun(objection, now);
        else await CreateAsync(by, now);
    }

    /// <summary>
    /// Why no other session is opened by itself; nothing when one may be. WHM drops a session only after two hours; a server that loses one
    /// after the other is ill, and would be given sessions without end.
    /// </summary>
    public string? ObjectionToAnotherSession(DateTimeOffset now) => _now.PastSessions.Count(session => now - session.OpenedAt < SoonLost) < MostSoonLost
        ? null
        : $"{_now.Destination} lost {MostSoonLost} sessions of {_now.Id} within an hour; no other one is opened by itself. See whether its WHM is well.";

    /// <summary>Ends the migration before its start.</summary>
    public async Task<Refusal?> CancelAsync(Actor by, DateTimeOffset now)
    {
        if (await FireAsync(MigrationTrigger.Cancel) is { } refusal) return refusal;
        _now = _now with { RunThroughBy = null, EndedAt = now, Approval = null };
        Raise(now, by, new Cancelled());
        return null;
    }

    /// <summary>Takes the remaining steps by itself, up to the request for approval.</summary>
    public async Task<Refusal?> RunThroughAsync(Actor by, DateTimeOffset now)
    {
        var next = NextStep();
        if (next is null && _now.State is not (MigrationState.Creating or MigrationState.Checking or MigrationState.Queueing))
            return await NotPossibleAsync(Refusals.StepNotPossible, $"{_now.Id} is {StateWords.Of(_now.State)}; no step is left to run.");
        _now = _now with { RunThroughBy = by };
        var refusal = next is null ? null : await next(by, now);
        if (refusal is not null) _now = _now with { RunThroughBy = null };
        return refusal;
    }

    private async Task GoOnAsync(DateTimeOffset now)
    {
        if (_now.RunThroughBy is not { } by || NextStep() is not { } next) return;
        if (await next(by, now) is { } refusal) StopRun(refusal.Reason, now);
    }

    private void StopRun(string reason, DateTimeOffset now)
    {
        _now = _now with { RunThroughBy = null };
        Raise(now, new RunStopped(_now.State, reason));
    }

    private Func<Actor, DateTimeOffset, Task<Refusal?>>? NextStep() => _now.State switch
    {
        MigrationState.Planned => CreateAsync,
        MigrationState.Created => CheckAsync,
        MigrationState.Checked => QueueAsync,
        MigrationState.Queued => (by, now) => AskForStartAsync(Approvals.StartWindow.Always, by, now),
        _ => null,
    };

    private void Adopt(SessionOpening opening, DateTimeOffset now) => _now = _now with
    {
        Intent = null,
        Session = new SessionRecord
        {
            Id = opening.Id,
            Route = opening.Route,
            OpenedAt = now,
            AnalysedAt = now,
            SupportsStreaming = opening.SupportsStreaming,
        },
    };

    private void Learn(CheckOutcome outcome, DateTimeOffset now) => _now = _now with
    {
        Intent = null,
        ItemsKnown = true,
        Items = [.. outcome.Items],
        Check = new CheckResult(now, outcome.Findings),
        Session = _now.Session! with { AnalysedAt = outcome.AnalysedAt },
    };

    private void RememberQueued(IEnumerable<MigrationItem> items) => _now = _now with
    {
        Intent = null,
        Session = _now.Session! with { Queued = _now.Session.Queued.Union(items.Select(item => item.Key)) },
    };

    private void LeaveSession() => _now = _now with
    {
        Intent = null,
        PastSessions = _now.Session is { } left ? _now.PastSessions.Add(left) : _now.PastSessions,
        Session = null,
        Check = null,
    };

    private void Fail(MigrationState step, string reason, string remedy, AccountName? subject, DateTimeOffset now)
    {
        _now = _now with { Intent = null, RunThroughBy = null };
        Raise(now, new StepFailed(step, reason, remedy, subject));
    }
}
