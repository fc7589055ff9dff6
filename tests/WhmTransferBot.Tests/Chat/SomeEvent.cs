using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Tests.Chat;

/// <summary>An event of every type with the migration before and after it, by a name for the approved file.</summary>
internal static class SomeEvent
{
    private static readonly SessionId Session = new("old1copya20260302");
    private static readonly TransferOptions Destructive = new() { Overwrite = Overwrite.Delete, Live = true, Dns = ZoneRewrite.All, Reason = "ticket 4711" };

    public static IReadOnlyDictionary<string, (MigrationEvent Event, MigrationSnapshot Before, MigrationSnapshot After)> All { get; } =
        Preparing().Concat(Deciding()).Concat(Moving()).ToDictionary(story => story.Name, story => (story.Event, story.Before, story.After));

    private static IEnumerable<(string Name, MigrationEvent Event, MigrationSnapshot Before, MigrationSnapshot After)> Preparing()
    {
        var plan = Some.Plan();
        var created = Some.Checked() with { State = MigrationState.Created, Check = null };
        var findings = new[] { SomeFinding.Blocker, SomeFinding.Warning, SomeFinding.Note };
        yield return One("planned", By(Some.Ana, new Planned(plan.Source, plan.Destination, 4, plan.Size, [], null)), plan);
        yield return One(
            "planned-destructive",
            By(Some.Ana, new Planned(plan.Source, plan.Destination, 4, plan.Size, [SomeFinding.Warning], null)),
            plan with { Options = Destructive });
        yield return One(
            "planned-as-retry",
            By(Some.Ana, new Planned(plan.Source, plan.Destination, 4, plan.Size, [], new MigrationId(7))),
            plan);
        yield return One("edited", By(Some.Ana, new Edited(["bob is left out"], false)), plan);
        yield return One(
            "edited-in-a-session",
            By(Some.Ana, new Edited(["threads is 2/2, was 1/1", "compress is yes, was no"], true)),
            plan);
        yield return One("create-begun", By(Some.Ana, new CreateBegun()), plan);
        yield return One("session-opened", new SessionOpened(Session, true, []), created);
        yield return One(
            "session-opened-with-warnings",
            new SessionOpened(Session, false, ["The source has an old kernel.", "Clocks differ."]),
            created);
        yield return One(
            "step-failed",
            new StepFailed(MigrationState.Creating, "Could not log in: Permission denied (publickey).", "Allow the key on old1, then create again."),
            plan);
        yield return One(
            "step-failed-at-an-item",
            new StepFailed(MigrationState.Queueing, "Unknown parameter.", "Set dns:basic.", new AccountName("bob")),
            Some.Checked());
        yield return One(
            "step-unconfirmed",
            new StepUnconfirmed(MigrationState.Creating, "No answer within 300 s."),
            plan with { State = MigrationState.Creating });
        yield return One(
            "step-unconfirmed-at-the-start",
            new StepUnconfirmed(MigrationState.Starting, "The answer to the start is not known; WHM is asked what is true."),
            plan with { State = MigrationState.Starting });
        yield return One("session-lost", new SessionLost(Session, "The session does not exist."), plan);
        yield return One("check-begun", By(Some.Ana, new CheckBegun()), created);
        yield return One("items-found", new ItemsFound(4, plan.Size), created);
        yield return One("checked", new Checked(4, findings), Some.Checked(findings));
        yield return One("checked-on-the-way", new Checked(4, [SomeFinding.Warning]), Some.Checked() with { RunThroughBy = Some.Ana });
        yield return One("checked-clean", new Checked(4, []), Some.Checked());
        yield return One("run-stopped", new RunStopped(MigrationState.Checked, "1 blocker stands in the way."), Some.Checked(findings));
        yield return One("queue-begun", By(Some.Ana, new QueueBegun(4)), Some.Checked());
        yield return One("queued", new Queued(4), Some.Checked() with { State = MigrationState.Queued });
        yield return One(
            "queued-on-the-way",
            new Queued(4),
            Some.Checked() with { State = MigrationState.Queued, RunThroughBy = Some.Ana });
        yield return One("cancelled", By(Some.Ana, new Cancelled()), Some.Checked() with { State = MigrationState.Cancelled });
        yield return One("retry-planned", By(Some.Ana, new RetryPlanned(new MigrationId(9), 1)), Some.Ended());
    }

    private static IEnumerable<(string Name, MigrationEvent Event, MigrationSnapshot Before, MigrationSnapshot After)> Deciding()
    {
        var asked = Some.Asked();
        var destructive = Some.Asked(Destructive) with { Check = new CheckResult(Some.Noon, [SomeFinding.Warning]) };
        var once = destructive with { Approval = Some.Request(destructive, Some.Ben) };
        var queued = asked with { State = MigrationState.Queued, Approval = null };
        var night = asked.Approval! with { Window = new StartWindow(Some.Noon.AddHours(3), new TimeOnly(22, 0), new TimeOnly(6, 0)) };
        yield return ("start-requested", By(Some.Ana, new StartRequested(asked.Approval!)), queued, asked);
        yield return ("start-requested-destructive", By(Some.Ana, new StartRequested(destructive.Approval!)), destructive, destructive);
        yield return ("start-requested-for-the-night", By(Some.Ana, new StartRequested(night)), queued, asked with { Approval = night });
        yield return ("approved-once", By(Some.Ben, new Approved(1, 2)), destructive, once);
        yield return ("approved", By(Some.Ben, new Approved(1, 1)), asked, Some.Approved());
        yield return ("rejected", By(Some.Ben, new Rejected("The backup of new1 is still running.")), asked, queued);
        yield return ("approval-overridden", By(Some.Ada, new ApprovalOverridden(0, 2, "old1 is failing, nobody answers")), destructive, once);
        yield return ("approval-expired", new ApprovalExpired(false), asked, queued);
        yield return ("approval-expired-unused", new ApprovalExpired(true), Some.Approved(), queued);
        yield return (
            "approval-voided",
            new ApprovalVoided(["dave is new among the items", "dns is all, was basic"]),
            Some.Approved(),
            Some.Checked());
        yield return ("approval-voided-by-an-edit", By(Some.Ana, new ApprovalVoided(["bob is left out"])), Some.Approved(), Some.Plan());
        yield return ("approval-reminder", new ApprovalReminder(Some.Noon.AddHours(2), 1, 2), asked, asked);
        yield return ("approval-reminder-unused", new ApprovalReminder(Some.Noon.AddHours(2), 1, 1), Some.Approved(), Some.Approved());
        yield return ("waiting-for-window", new WaitingForWindow(Some.Noon.AddHours(10)), Some.Approved(), Some.Approved());
        yield return ("rebuild-begun", new RebuildBegun(Session), Some.Approved(), Some.Approved());
        yield return ("rebuilt", new Rebuilt(new SessionId("old1copya20260303")), Some.Approved(), Some.Approved());
        yield return (
            "start-failed",
            new StepFailed(MigrationState.Starting, "The session cannot be started.", "Ask for the start again."),
            Some.Approved(),
            queued);
        yield return ("cancelled-while-asked", By(Some.Ana, new Cancelled()), asked, asked with { State = MigrationState.Cancelled });
    }

    private static IEnumerable<(string Name, MigrationEvent Event, MigrationSnapshot Before, MigrationSnapshot After)> Moving()
    {
        var running = Some.Running();
        var ended = Some.Ended();
        AccountName[] names = [new("alice"), new("carol")];
        yield return One("start-begun", new StartBegun(), Some.Approved());
        yield return One("started", new Started(4, running.Size), running);
        yield return One("accounts-arrived", new AccountsArrived(names, 3, 4), running);
        yield return One(
            "item-failed",
            new ItemFailed(new AccountName("bob"), ItemKind.Account, true, "Account Restore Failed: The account “bob” already exists on “new1.example.net”."),
            running);
        yield return One(
            "item-failed-unknown",
            new ItemFailed(new AccountName("gold"), ItemKind.Package, false, "Something that nobody has seen before."),
            running);
        yield return One(
            "item-arrived-with-remarks",
            new ItemArrivedWithRemarks(new AccountName("alice"), [new ItemRemark(RemarkKind.Altered, "The database “shop” belongs to “legacy” on this server. It was restored as “alice_shop”."), new ItemRemark(RemarkKind.Skipped, "PostgreSQL was left out.")]),
            running);
        yield return One("pause-requested", By(Some.Ana, new PauseRequested(names)), running);
        yield return One("pause-reached", new PauseReached(2, 4, false), running);
        yield return One("pause-reached-elsewhere", new PauseReached(2, 4, true), running);
        yield return One("resume-requested", By(Some.Ana, new ResumeRequested()), running);
        yield return One("resumed", new Resumed(false), running);
        yield return One("resumed-elsewhere", new Resumed(true), running);
        yield return One("abort-requested", By(Some.Ana, new AbortRequested("Wrong destination.", false)), running);
        yield return One("abort-requested-elsewhere", new AbortRequested("asked for in WHM itself", true), running);
        yield return One(
            "stalled",
            new Stalled(Some.Noon, new Dictionary<string, IReadOnlyList<string>> { ["bob"] = ["Packaging the home directory", "120 GB so far"], ["carol"] = [] }),
            running);
        yield return One("moving-again", new MovingAgain(), running);
        yield return One("sight-lost", new SightLost(Some.Noon, "Connection refused (new1.example.net:2087)"), running);
        yield return One("sight-regained", new SightRegained(Some.Noon) { At = Some.Noon.AddMinutes(12) }, running);
        yield return One("log-restarted", new LogRestarted("master.log"), running);
        yield return One("logs-missing", new LogsMissing(1, 9), ended);
        yield return One("bot-left", new BotLeft(), running);
        yield return One("bot-returned", new BotReturned(Some.Noon) { At = Some.Noon.AddMinutes(3) }, running);
        yield return One("ended", new Ended(MigrationState.CompletedWithFailures, 3, 1, 0, "COMPLETED"), ended);
        yield return One(
            "ended-well",
            new Ended(MigrationState.Completed, 4, 0, 0, "COMPLETED"),
            ended with { State = MigrationState.Completed, Items = ended.Items.ConvertAll(Some.Arrived) });
        yield return One(
            "ended-after-live-transfer",
            new Ended(MigrationState.Completed, 4, 0, 0, "COMPLETED"),
            ended with { State = MigrationState.Completed, Items = ended.Items.ConvertAll(Some.Arrived), Options = Destructive });
        yield return One(
            "ended-by-abort",
            new Ended(MigrationState.Aborted, 2, 0, 2, "ABORTED"),
            ended with { State = MigrationState.Aborted, Items = running.Items });
    }

    private static MigrationEvent By(Actor actor, MigrationEvent happened) => happened with { By = actor, At = Some.Noon };

    private static (string, MigrationEvent, MigrationSnapshot, MigrationSnapshot) One(string name, MigrationEvent happened, MigrationSnapshot migration) =>
        (name, happened, migration, migration);
}
