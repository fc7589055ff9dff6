using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.People;

namespace WhmTransferBot.Migrations;

/// <content>From the start to the end.</content>
public sealed partial class Migration
{
    private const int LooksUntilGone = 5;
    private const int LooksUntilJudged = 5;

    /// <summary>WHM works on the session.</summary>
    public async Task TransferRunningAsync(DateTimeOffset now)
    {
        var goesOn = _now.StartedAt is not null;
        var asked = _now.State == MigrationState.Starting;
        await MustFireAsync(MigrationTrigger.TransferRunning);
        _now = _now with
        {
            Intent = null,
            StartedAt = _now.StartedAt ?? now,
            Monitoring = _now.Monitoring with { LastMovementAt = now, StallReported = false, Points = [], Left = null },
        };
        Raise(now, goesOn ? new Resumed(!asked) : new Started(_now.Wanted.Count(), _now.Size));
    }

    /// <summary>WHM opened the session of a restore together with its start.</summary>
    public void AdoptStartedSession(SessionId id) => _now = _now with { Session = _now.Session! with { Id = id } };

    /// <summary>WHM refused to start or to go on.</summary>
    public async Task StartFailedAsync(string reason, string remedy, DateTimeOffset now)
    {
        var goesOn = _now.StartedAt is not null;
        await MustFireAsync(goesOn ? MigrationTrigger.ResumeFailed : MigrationTrigger.StartFailed);
        if (!goesOn) _now = _now with { Approval = null };
        Fail(MigrationState.Starting, reason, remedy, null, now);
    }

    /// <summary>Asks WHM to take no new items.</summary>
    public async Task<Refusal?> PauseAsync(Actor by, DateTimeOffset now)
    {
        if (await FireAsync(MigrationTrigger.Pause) is { } refusal) return refusal;
        Intend(now);
        Raise(now, by, new PauseRequested(InHand()));
        return null;
    }

    /// <summary>WHM would not pause.</summary>
    public async Task PauseFailedAsync(string reason, string remedy, DateTimeOffset now)
    {
        await MustFireAsync(MigrationTrigger.PauseFailed);
        Fail(MigrationState.Pausing, reason, remedy, null, now);
    }

    /// <summary>Lets WHM go on.</summary>
    public async Task<Refusal?> ResumeAsync(Actor by, DateTimeOffset now)
    {
        if (await FireAsync(MigrationTrigger.Resume) is { } refusal) return refusal;
        Intend(now);
        Raise(now, by, new ResumeRequested());
        return null;
    }

    /// <summary>Ends the running migration for good.</summary>
    public async Task<Refusal?> AbortAsync(string reason, Actor by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return await NotPossibleAsync("ReasonMissing", $"Say why, for example: /migrate abort {_now.Id} reason:\"wrong server\".");
        if (await FireAsync(MigrationTrigger.Abort) is { } refusal) return refusal;
        Intend(now);
        Raise(now, by, new AbortRequested(reason.Trim(), false));
        return null;
    }

    /// <summary>WHM would not abort.</summary>
    public async Task AbortFailedAsync(string reason, string remedy, DateTimeOffset now)
    {
        await MustFireAsync(MigrationTrigger.AbortFailed);
        Fail(MigrationState.Aborting, reason, remedy, null, now);
    }

    /// <summary>Takes in what a look at the session brought.</summary>
    public async Task ObserveAsync(Observation seen, DateTimeOffset now)
    {
        _now = _now with { Monitoring = _now.Monitoring.NotAfter(now) };
        if (seen.LogFault is { } fault) LookFailed(fault, now);
        else RegainSight(now);
        TakeLogs(seen, now);
        var moved = TakeSightings(seen.Sightings, now);
        NoteMovement(moved, now);
        ForgetEndedLogs();
        if (seen.IsPartial) return;
        TellArrivals(now, atOnce: seen.Phase.HasEnded() || seen.Phase == SessionPhase.Paused);
        await FollowPhaseAsync(seen, now);
        AskAgain(seen, now);
        if (_now.State is MigrationState.Running or MigrationState.Pausing or MigrationState.Aborting && seen.LogFault is null) WarnOfStall(seen, now);
    }

    /// <summary>WHM answers, but no longer knows the session. After several looks that is believed, and the items decide.</summary>
    public async Task SessionGoneAsync(string reason, DateTimeOffset now)
    {
        if (!IsGone(reason, now)) return;
        _now = _now with { Monitoring = _now.Monitoring with { JudgedUnread = _now.Wanted.Any(item => !item.Outcome.HasEnded()) } };
        await EndAsync(new Observation { SessionState = "gone", Phase = SessionPhase.Failed }, now);
    }

    /// <summary>WHM answers that it does not know the session. One such answer may be a bad moment of WHM; several in a row are believed.</summary>
    /// <returns>Whether it is believed now.</returns>
    public bool IsGone(string reason, DateTimeOffset now)
    {
        if (_now.Monitoring.GoneLooks >= LooksUntilGone) return true;
        _now = _now with { Monitoring = _now.Monitoring with { GoneLooks = _now.Monitoring.GoneLooks + 1 } };
        LookFailed(reason, now);
        return false;
    }

    /// <summary>The logs of the ended migration are kept; some may be missing for good.</summary>
    public void NoteLogsKept(int missing, int all, DateTimeOffset now)
    {
        _now = _now with { LogsKept = true };
        if (missing > 0) Raise(now, new LogsMissing(missing, all));
    }

    /// <summary>The logs of the ended migration could not be read; they are asked for again.</summary>
    public void NoteLogsNotKept() =>
        _now = _now with { Monitoring = _now.Monitoring with { FailedLooks = _now.Monitoring.FailedLooks + 1 } };

    /// <summary>What was due broke off for a reason that nobody foresaw.</summary>
    public void NoteUnforeseen(string reason, DateTimeOffset now)
    {
        if (_now.State.IsFinal()) NoteLogsNotKept();
        else LookFailed(reason, now);
    }

    /// <summary>The destination did not answer; that says nothing of the transfer.</summary>
    public void LookFailed(string reason, DateTimeOffset now)
    {
        var record = _now.Monitoring;
        record = record with { FailedLooks = record.FailedLooks + 1, BlindSince = record.BlindSince ?? now };
        var tell = !record.BlindnessReported && record.FailedLooks >= _policy.Monitoring.SightLostAfter;
        _now = _now with { Monitoring = record with { BlindnessReported = record.BlindnessReported || tell } };
        if (tell) Raise(now, new SightLost(record.BlindSince!.Value, reason));
    }

    private async Task FollowPhaseAsync(Observation seen, DateTimeOffset now)
    {
        if (seen.Phase.HasEnded())
        {
            if (MayJudge(seen)) await EndAsync(seen, now);
            return;
        }

        if (seen.Phase != SessionPhase.Unknown && _now.Monitoring.LooksAfterEnd > 0) _now = _now with { Monitoring = _now.Monitoring with { LooksAfterEnd = 0 } };
        if (seen.Phase == SessionPhase.Paused && _now.State is MigrationState.Running or MigrationState.Pausing) await ReachPauseAsync(now);
        else if (seen.Phase == SessionPhase.Running && _now.State == MigrationState.Paused) await TransferRunningAsync(now);
        else if (seen.Phase == SessionPhase.Aborting && _now.State is MigrationState.Running or MigrationState.Pausing or MigrationState.Paused)
            await SeeAbortAsync(now);
    }

    /// <summary>
    /// A wish that WHM has taken and does not fulfil: somebody resumed the session in WHM itself, or the process that should have aborted
    /// is dead and its word stays behind. After a while without movement WHM is asked once more.
    /// </summary>
    private void AskAgain(Observation seen, DateTimeOffset now)
    {
        if (_now is not { State: MigrationState.Pausing or MigrationState.Aborting, Intent: { Acknowledged: true } intent }) return;
        var isForgotten = seen.Phase is SessionPhase.Running || (_now.State == MigrationState.Aborting && SeemsStalled(now));
        if (isForgotten && now - (intent.AttemptedAt ?? intent.DecidedAt) >= _policy.Monitoring.StallAfter) Intend(now);
    }

    private async Task ReachPauseAsync(DateTimeOffset now)
    {
        var asked = _now.State == MigrationState.Pausing;
        await MustFireAsync(MigrationTrigger.PauseReached);
        _now = _now with { Intent = null };
        Raise(now, new PauseReached(_now.Wanted.Count(item => item.Outcome.HasEnded()), _now.Wanted.Count(), !asked));
    }

    private async Task SeeAbortAsync(DateTimeOffset now)
    {
        await MustFireAsync(MigrationTrigger.AbortSeen);
        Intend(now);
        NoteAcknowledged();
        Raise(now, new AbortRequested("asked for in WHM itself", true));
    }

    /// <summary>
    /// Whether enough is known for the verdict. A session that WHM itself completed has an outcome for every item in its log; one that was
    /// aborted or broke may leave items without, but only a log that could be read says which. Until then WHM is asked again, several times.
    /// </summary>
    private bool MayJudge(Observation seen)
    {
        if (_now.Wanted.All(item => item.Outcome.HasEnded())) return true;
        if (seen.Phase != SessionPhase.Completed && seen is { LogIsWhole: true, LogFault: null }) return true;
        var looks = _now.Monitoring.LooksAfterEnd + 1;
        var gaveUp = looks >= LooksUntilJudged;
        _now = _now with { Monitoring = _now.Monitoring with { LooksAfterEnd = looks, JudgedUnread = gaveUp } };
        return gaveUp;
    }

    private async Task EndAsync(Observation seen, DateTimeOffset now)
    {
        var arrived = _now.Wanted.Count(item => item.Outcome.IsSuccess());
        var failed = _now.Wanted.Count(item => item.Outcome == ItemOutcome.Failed);
        var total = _now.Wanted.Count();
        await MustFireAsync(Verdict.Of(seen.Phase, _now.State, arrived, total));
        // Nothing has to be seen any more; what keeps the logs counts its own attempts.
        var record = _now.Monitoring with { Left = null, LooksAfterEnd = 0, FailedLooks = 0, BlindSince = null, BlindnessReported = false };
        _now = _now with { Intent = null, EndedAt = now, Monitoring = record };
        Raise(now, new Ended(_now.State, arrived, failed, total - arrived - failed, seen.SessionState));
    }

    private void RegainSight(DateTimeOffset now)
    {
        var record = _now.Monitoring;
        _now = _now with { Monitoring = record with { FailedLooks = 0, GoneLooks = 0, BlindSince = null, BlindnessReported = false } };
        if (record is { BlindnessReported: true, BlindSince: { } since }) Raise(now, new SightRegained(since));
    }

    private void TakeLogs(Observation seen, DateTimeOffset now)
    {
        foreach (var log in seen.RestartedLogs) Raise(now, new LogRestarted(log));
        _now = _now with { Monitoring = _now.Monitoring with { SessionState = seen.SessionState, LogPositions = seen.LogPositions } };
    }

    /// <summary>A stage that has ended is read no further, so that the snapshot of a large migration stays small.</summary>
    private void ForgetEndedLogs()
    {
        var record = _now.Monitoring;
        if (record.LogPositions.Count <= 1) return;
        var over = _now.Items.SelectMany(item => new[] { item.Transfer, item.Restore })
            .Where(stage => stage.HasEnded).Select(stage => stage.LogFile).OfType<string>();
        _now = _now with { Monitoring = record with { LogPositions = record.LogPositions.RemoveRange(over) } };
    }

    private IReadOnlyList<AccountName> InHand() =>
        [.. _now.Wanted.Where(item => item.Transfer.State == StageState.Running || item.Restore.State == StageState.Running).Select(item => item.Name)];
}
