using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Migrations.Events;

/// <summary>Events in a few words, for the card's line “last event” and for lists.</summary>
public static class EventHeadlines
{
    /// <summary>The headline, at most about 60 characters beyond the names in it.</summary>
    public static string Of(MigrationEvent happened) => OfPreparation(happened) ?? OfApproval(happened) ?? OfTransfer(happened);

    private static string? OfPreparation(MigrationEvent happened) => happened switch
    {
        Planned => $"planned by {happened.By.Name}",
        Edited edited => edited.Changes is [var only] ? only : $"{edited.Changes.Count} changes by {happened.By.Name}",
        CreateBegun => "opening the WHM session",
        SessionOpened => "WHM session open",
        StepFailed failed => $"{StateWords.Of(failed.Step)}: did not work",
        StepUnconfirmed unconfirmed => $"{StateWords.Of(unconfirmed.Step)}: unconfirmed",
        SessionLost => "WHM dropped the session",
        CheckBegun => "checking",
        ItemsFound found => $"{found.Items} items found",
        Checked @checked => CheckHeadline(@checked),
        RunStopped => "stopped: somebody has to act",
        QueueBegun => "filling WHM's queue",
        Queued queued => $"{queued.Items} items queued",
        Cancelled => $"cancelled by {happened.By.Name}",
        RulesChanged changed => changed.Changes is [var only] ? only : $"{changed.Changes.Count} rules changed",
        RetryPlanned retry => $"taken up by {retry.Retry}",
        _ => null,
    };

    private static string? OfApproval(MigrationEvent happened) => happened switch
    {
        StartRequested => $"{happened.By.Name} asks for the start",
        Approved approved => $"{happened.By.Name} approved, {approved.Count} of {approved.Required}",
        ApprovalOverridden => $"{happened.By.Name} overrode the approval",
        Rejected => $"rejected by {happened.By.Name}",
        ApprovalExpired => "approval expired",
        ApprovalReminder reminder => reminder.WaitsForStart ? "the approval expires soon" : "the request expires soon",
        ApprovalVoided => "approvals are void: the plan changed",
        WaitingForWindow => "waiting for its time window",
        RebuildBegun => "rebuilding the WHM session",
        Rebuilt => "WHM session rebuilt",
        _ => null,
    };

    private static string OfTransfer(MigrationEvent happened) => happened switch
    {
        StartBegun => "starting",
        Started => "started",
        AccountsArrived arrived => $"{arrived.Done} of {arrived.Total} arrived",
        ItemFailed failed => $"{failed.Name} failed",
        ItemArrivedWithRemarks arrived => $"{arrived.Name} arrived, with remarks",
        PauseRequested => $"{happened.By.Name} asked to pause",
        PauseReached => "paused",
        ResumeRequested => $"{happened.By.Name} asked to resume",
        Resumed => "resumed",
        AbortRequested => $"{happened.By.Name} asked to abort",
        Stalled => "nothing moves",
        MovingAgain => "moving again",
        SightLost => "the destination gives no usable answer",
        SightRegained => "the destination answers again",
        LogRestarted => "WHM's log was read anew",
        LogsMissing missing => $"{missing.Missing} of {missing.All} logs could not be kept",
        BotLeft => "the bot went down; WHM goes on",
        BotReturned => "the bot is back",
        Ended ended => StateWords.Of(ended.Verdict),
        _ => happened.GetType().Name,
    };

    private static string CheckHeadline(Checked found)
    {
        var blockers = found.Findings.Count(finding => finding.Severity == Preflight.Severity.Blocker);
        var warnings = found.Findings.Count(finding => finding.Severity == Preflight.Severity.Warning);
        return (blockers, warnings) switch
        {
            (0, 0) => "checked: nothing in the way",
            (0, _) => $"checked: {warnings} {(warnings == 1 ? "warning" : "warnings")}",
            _ => $"checked: {blockers} {(blockers == 1 ? "blocker" : "blockers")}",
        };
    }
}
