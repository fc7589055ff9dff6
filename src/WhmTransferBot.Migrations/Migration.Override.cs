using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.People;

namespace WhmTransferBot.Migrations;

/// <content>The way around colleagues, for an administrator in an emergency.</content>
public sealed partial class Migration
{
    /// <summary>
    /// An administrator takes the decision alone, for exactly what is asked for now. Also the one who asked may, because in an emergency
    /// there may be nobody else; what deletes accounts is still confirmed by typing.
    /// </summary>
    /// <param name="reason">Why; everybody reads it.</param>
    /// <param name="seen">The first characters of the fingerprint that she saw; nothing when the answer does not carry it.</param>
    /// <param name="confirmation">The name of the destination, typed out, where accounts there are deleted first.</param>
    /// <param name="by">Who; that she is an administrator was looked at before.</param>
    /// <param name="now">The moment.</param>
    public async Task<Refusal?> OverrideAsync(string reason, string? seen, string? confirmation, Actor by, DateTimeOffset now)
    {
        if (_now is not { State: MigrationState.AwaitingApproval, Approval: { } request }) return await FireAsync(MigrationTrigger.Approve);
        if (string.IsNullOrWhiteSpace(reason))
            return await NotPossibleAsync("ReasonMissing", $"Say why, for example: /migrate approve {_now.Id} override:\"old1 is failing, nobody answers\".");
        if ((await RefuseOutdatedAsync(request, seen) ?? await RefuseUnconfirmedAsync(confirmation)) is { } refusal) return refusal;
        var before = _now;
        var overridden = request with { Override = new ApprovalOverride(by, now, Fingerprint, reason.Trim()) };
        _now = _now with { Approval = Reached(overridden, now) };
        if (await FireAsync(MigrationTrigger.Approve) is { } refused)
        {
            _now = before;
            return refused;
        }

        Raise(now, by, new ApprovalOverridden(request.CountFor(Fingerprint), request.Required, reason.Trim()));
        TellWindow(now);
        return null;
    }
}
