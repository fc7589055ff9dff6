using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Migrations;

/// <content>When the bot has to look again.</content>
public sealed partial class Migration
{
    /// <summary>Works out when the bot has to look at the migration again, and keeps it in the snapshot.</summary>
    public void Schedule(DateTimeOffset now) => _now = _now with { DueAt = NextDue(now) };

    /// <summary>
    /// Takes in that the clock was set back: a pause that had begun by the old clock begins anew, so that nothing waits until the new one
    /// has caught up. Moments that people have set, windows and expiries, stay what they are.
    /// </summary>
    public void FollowClock(DateTimeOffset now)
    {
        if (_now.DueAt > NextDue(now)) Schedule(now);
    }

    private DateTimeOffset? NextDue(DateTimeOffset now) => _now.State switch
    {
        MigrationState.Creating or MigrationState.Checking or MigrationState.Queueing or MigrationState.Rebuilding
            or MigrationState.Starting => now + RetryPause(),
        MigrationState.AwaitingApproval => Earlier(_now.Approval!.ExpiresAt, _now.Approval.RemindAt),
        MigrationState.Approved => Earlier(
            Earlier(_now.Approval!.Window.OpensAt(now + RetryPause(), _policy.Zone), _now.Approval.StartBy), _now.Approval.RemindAt),
        // What people have just asked for is not kept waiting until the next look.
        MigrationState.Pausing or MigrationState.Aborting when _now.Intent is { Attempts: 0, Acknowledged: false } => now,
        MigrationState.Running or MigrationState.Pausing or MigrationState.Paused or MigrationState.Aborting =>
            now + _policy.Monitoring.PauseAfter(_now.Monitoring.FailedLooks),
        _ when _now is { StartedAt: not null, LogsKept: false } && _now.State.IsFinal() => now + RetryPause(),
        _ => null,
    };

    /// <summary>No wait for something that was just decided, a growing one for something that did not work.</summary>
    private TimeSpan RetryPause() =>
        _now.Monitoring.FailedLooks == 0 ? TimeSpan.Zero : _policy.Monitoring.PauseAfter(_now.Monitoring.FailedLooks);

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset? right) => right < left ? right.Value : left;
}
