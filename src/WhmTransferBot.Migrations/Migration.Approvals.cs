using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations;

/// <content>From the request to the start.</content>
public sealed partial class Migration
{
    /// <summary>Asks colleagues to approve the start.</summary>
    public async Task<Refusal?> AskForStartAsync(StartWindow window, Actor by, DateTimeOffset now)
    {
        if (await FireAsync(MigrationTrigger.Start) is { } refusal) return refusal;
        var policy = _policy.Approval;
        var request = new ApprovalRequest
        {
            RequestedBy = by,
            RequestedAt = now,
            ExpiresAt = now + policy.ExpiresAfter,
            Fingerprint = Fingerprint,
            Required = _now.Options.IsDestructive ? policy.RequiredForDestructive : policy.Required,
            AllowSelf = policy.AllowSelf,
            Window = window,
            RemindAt = policy.ReminderOf(now, now + policy.ExpiresAfter),
        };
        _now = _now with { Approval = request, RunThroughBy = null };
        Raise(now, by, new StartRequested(request));
        return null;
    }

    /// <summary>Somebody says yes.</summary>
    /// <param name="seen">The first characters of the fingerprint that the approver saw; nothing when the answer does not carry it.</param>
    /// <param name="confirmation">The name of the destination, typed out; asked for where accounts there are deleted first.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">The moment.</param>
    public async Task<Refusal?> ApproveAsync(string? seen, string? confirmation, Actor by, DateTimeOffset now)
    {
        if (_now is not { State: MigrationState.AwaitingApproval, Approval: { } request }) return await FireAsync(MigrationTrigger.Approve);
        if ((await RefuseVoteAsync(request, seen, by) ?? await RefuseUnconfirmedAsync(confirmation)) is { } refusal) return refusal;
        var before = _now;
        var voted = request with { Votes = [.. request.Votes, new ApprovalVote(by, now, request.Fingerprint)] };
        var enough = voted.HoldsFor(Fingerprint);
        _now = _now with
        {
            Approval = enough ? Reached(voted, now) : voted,
        };
        if (await FireAsync(MigrationTrigger.Approve) is { } refused)
        {
            _now = before;
            return refused;
        }

        Raise(now, by, new Approved(voted.CountFor(Fingerprint), voted.Required));
        if (enough) TellWindow(now);
        return null;
    }

    /// <summary>Somebody says no.</summary>
    public async Task<Refusal?> RejectAsync(string reason, Actor by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return await NotPossibleAsync("ReasonMissing", $"Say why, for example: /migrate reject {_now.Id} reason:\"customer asked to wait\".");
        if (await FireAsync(MigrationTrigger.Reject) is { } refusal) return refusal;
        _now = _now with { Approval = null };
        Raise(now, by, new Rejected(reason.Trim()));
        return null;
    }

    /// <summary>Lets the clocks speak: an approval that was not given or not used in time is over.</summary>
    public async Task ApplyClocksAsync(DateTimeOffset now)
    {
        if (_now.Approval is not { } request) return;
        var late = _now.State switch
        {
            MigrationState.AwaitingApproval => now >= request.ExpiresAt,
            MigrationState.Approved => now >= request.StartBy,
            _ => false,
        };
        if (!late)
        {
            Remind(request, now);
            return;
        }

        var wasApproved = _now.State == MigrationState.Approved;
        await MustFireAsync(MigrationTrigger.Expire);
        _now = _now with { Approval = null };
        Raise(now, new ApprovalExpired(wasApproved));
    }

    /// <summary>Whether the approved migration may begin now: its window is open and its approval has not run out.</summary>
    public bool MayBegin(DateTimeOffset now) =>
        _now is { State: MigrationState.Approved, Approval: { } request }
        && request.Window.OpensAt(now, _policy.Zone) <= now
        && !(now >= request.StartBy);

    /// <summary>
    /// Whether WHM may still be asked to start: a start that could not be made at once, because the destination did not answer, must not
    /// come after its window or its approval. What has started already goes on under the approval of its start.
    /// </summary>
    public bool MayStillStart(DateTimeOffset now) =>
        _now is { StartedAt: not null }
        || (_now.Approval is { } request && request.Window.OpensAt(now, _policy.Zone) <= now && !(now >= request.StartBy));

    /// <summary>Begins the start; the call to WHM comes next.</summary>
    public async Task BeginAsync(DateTimeOffset now)
    {
        await MustFireAsync(MigrationTrigger.Begin);
        Intend(now);
        Raise(now, new StartBegun());
    }

    /// <summary>WHM dropped the idle session; it is made anew under the same approval.</summary>
    public async Task RebuildAsync(DateTimeOffset now)
    {
        var lost = _now.Session!.Id;
        await MustFireAsync(MigrationTrigger.Rebuild);
        _now = _now with { PastSessions = _now.PastSessions.Add(_now.Session), Session = null };
        Intend(now);
        Raise(now, new RebuildBegun(lost));
    }

    /// <summary>While rebuilding: WHM opened the new session.</summary>
    public void AdoptRebuiltSession(SessionOpening opening, DateTimeOffset now)
    {
        var intent = _now.Intent;
        Adopt(opening, now);
        _now = _now with { Intent = intent };
    }

    /// <summary>While rebuilding: the new session was checked; whether it still is what was approved decides how it goes on.</summary>
    /// <returns>Whether the queue may be filled.</returns>
    public async Task<bool> RebuildCheckedAsync(CheckOutcome outcome, DateTimeOffset now)
    {
        var approved = _now;
        var intent = _now.Intent;
        Learn(outcome, now);
        var differences = Differences(approved);
        if (differences.Count == 0)
        {
            _now = _now with { Intent = intent };
            return true;
        }

        await MustFireAsync(MigrationTrigger.RebuiltDifferently);
        _now = _now with { Approval = null };
        Raise(now, new ApprovalVoided(differences));
        Raise(now, new Checked(_now.Wanted.Count(), outcome.Findings));
        return false;
    }

    /// <summary>While rebuilding: the new session carries everything that was approved.</summary>
    public async Task RebuiltAsync(DateTimeOffset now)
    {
        RememberQueued(_now.Wanted);
        await MustFireAsync(MigrationTrigger.Rebuilt);
        Raise(now, new Rebuilt(_now.Session!.Id));
    }

    /// <summary>The session could not be rebuilt.</summary>
    public async Task RebuildFailedAsync(string reason, string remedy, DateTimeOffset now)
    {
        await MustFireAsync(MigrationTrigger.RebuildFailed);
        LeaveSession();
        _now = _now with { Approval = null };
        Fail(MigrationState.Rebuilding, reason, remedy, null, now);
    }

    private IReadOnlyList<string> Differences(MigrationSnapshot approved)
    {
        IReadOnlyList<string> planned =
        [
            .. RouteDifferences(),
            .. FingerprintCalculator.Of(approved) == Fingerprint ? [] : PlanDifferences.Between(approved, _now),
        ];
        return _now.Check is { Blockers: > 0 and var blockers }
            ? [.. planned, $"{blockers} {(blockers == 1 ? "blocker was" : "blockers were")} found that did not stand in the way before"]
            : planned;
    }

    /// <summary>Somebody may have pointed the names of the plan at other machines since the session was opened that was lost.</summary>
    private IEnumerable<string> RouteDifferences()
    {
        if (_now is not { Session.Route: { } now, PastSessions: [.., { Route: { } before }] }) yield break;
        if (now.Source != before.Source) yield return $"{_now.Source} is {now.Source}, was {before.Source}";
        if (now.Destination != before.Destination) yield return $"{_now.Destination} is {now.Destination}, was {before.Destination}";
    }

    private async Task<Refusal?> RefuseVoteAsync(ApprovalRequest request, string? seen, Actor by)
    {
        if (await RefuseOutdatedAsync(request, seen) is { } outdated) return outdated;
        if (!request.AllowSelf && by.Person == request.RequestedBy.Person)
            return await NotPossibleAsync("SelfApproval", $"You asked for the start of {_now.Id}; somebody else has to approve it.");
        return request.Votes.Any(vote => vote.By.Person == by.Person)
            ? await NotPossibleAsync("AlreadyApproved", $"You have approved {_now.Id} already; one person counts once.")
            : null;
    }

    private async Task<Refusal?> RefuseOutdatedAsync(ApprovalRequest request, string? seen) =>
        seen is not null && !request.Fingerprint.Value.StartsWith(seen, StringComparison.Ordinal)
            ? await NotPossibleAsync("OutdatedCard", $"That request is outdated: {_now.Id} has changed since. Look at the newest request in its thread.")
            : null;

    /// <summary>A click is made in passing; deleting accounts must not be.</summary>
    private async Task<Refusal?> RefuseUnconfirmedAsync(string? confirmation)
    {
        if (_now.Options.Overwrite != Overwrite.Delete) return null;
        if (string.Equals(confirmation?.Trim(), _now.Destination.Value, StringComparison.OrdinalIgnoreCase)) return null;
        var typed = string.IsNullOrWhiteSpace(confirmation) ? string.Empty : $"“{confirmation.Trim()}” is not the destination of {_now.Id}. ";
        return await NotPossibleAsync(
            "ConfirmationMissing",
            $"{typed}Accounts of the same name on {_now.Destination} are deleted first, so a click is not enough. "
                + $"Type /migrate approve {_now.Id} confirm:{_now.Destination} to approve.");
    }

    private ApprovalRequest Reached(ApprovalRequest request, DateTimeOffset now)
    {
        var opens = request.Window.OpensAt(now, _policy.Zone);
        var until = opens + _policy.Approval.StartWithin;
        return request with { ReachedAt = now, StartBy = until, RemindAt = _policy.Approval.ReminderOf(opens, until) };
    }

    private void Remind(ApprovalRequest request, DateTimeOffset now)
    {
        if (_now.State is not (MigrationState.AwaitingApproval or MigrationState.Approved) || !(now >= request.RemindAt)) return;
        _now = _now with { Approval = request with { RemindAt = null } };
        Raise(now, new ApprovalReminder(request.Deadline, request.CountFor(Fingerprint), request.Required));
    }

    private void TellWindow(DateTimeOffset now)
    {
        var opens = _now.Approval!.Window.OpensAt(now, _policy.Zone);
        if (opens > now) Raise(now, new WaitingForWindow(opens));
    }
}
