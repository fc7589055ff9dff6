using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Cards;

/// <summary>The buttons of a migration: exactly what is permitted, the next sensible step first.</summary>
internal static class MigrationButtons
{
    private static readonly MigrationTrigger[] Order =
    [
        MigrationTrigger.Create, MigrationTrigger.Queue, MigrationTrigger.Check, MigrationTrigger.Start, MigrationTrigger.Approve,
        MigrationTrigger.Reject, MigrationTrigger.Resume, MigrationTrigger.Pause, MigrationTrigger.Abort, MigrationTrigger.Report,
        MigrationTrigger.Retry, MigrationTrigger.Cancel,
    ];

    /// <summary>The buttons.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="permitted">What may happen now.</param>
    public static IReadOnlyList<CardButton> Of(MigrationSnapshot migration, IReadOnlyList<MigrationTrigger> permitted)
    {
        var buttons = Order.Where(permitted.Contains).Select(trigger => Button(migration, trigger)).OfType<CardButton>().ToList();
        if (MayRunThrough(migration, permitted))
            buttons.Insert(0, Ordinary(migration, "run", "Run all steps") with { Style = ButtonStyle.Primary });
        return buttons;
    }

    /// <summary>What is asked before a click on the button of that verb counts; nothing when it counts at once.</summary>
    public static Confirmation? ConfirmationOf(MigrationSnapshot migration, string verb) =>
        Order.Select(trigger => Button(migration, trigger)).FirstOrDefault(button => button?.Verb == verb)?.Confirm;

    /// <summary>What is asked when the bot cannot see at the moment what the click would do.</summary>
    public static Confirmation Unseen(MigrationId id) =>
        new($"Go on with {id}?", "The bot could not look at the migration just now, so it cannot say what this would do.", "Go on", "Back");

    /// <summary>All remaining steps at once are worth a button where the next one is permitted before the request for approval.</summary>
    private static bool MayRunThrough(MigrationSnapshot migration, IReadOnlyList<MigrationTrigger> permitted) =>
        permitted.Contains(MigrationTrigger.Create)
        || permitted.Contains(MigrationTrigger.Queue)
        || (migration.State == MigrationState.Created && permitted.Contains(MigrationTrigger.Check));

    private static CardButton? Button(MigrationSnapshot migration, MigrationTrigger trigger) => trigger switch
    {
        MigrationTrigger.Create => Ordinary(migration, "create", "Create"),
        MigrationTrigger.Check => Ordinary(migration, "check", migration.Check is null ? "Check" : "Check again"),
        MigrationTrigger.Queue => Ordinary(migration, "queue", "Queue"),
        MigrationTrigger.Start => Start(migration),
        MigrationTrigger.Approve => Approve(migration),
        MigrationTrigger.Reject => Ordinary(migration, "reject", "Reject") with { Style = ButtonStyle.Danger },
        MigrationTrigger.Pause => Ordinary(migration, "pause", "Pause"),
        MigrationTrigger.Resume => Ordinary(migration, "resume", "Resume") with { Style = ButtonStyle.Primary },
        MigrationTrigger.Abort => Abort(migration),
        MigrationTrigger.Cancel => Cancel(migration),
        MigrationTrigger.Retry => Ordinary(migration, "retry", RetryLabel(migration)),
        MigrationTrigger.Report => Ordinary(migration, "report", "Report"),
        _ => null,
    };

    private static CardButton Ordinary(MigrationSnapshot migration, string verb, string label) => new(verb, migration.Id, label);

    private static string RetryLabel(MigrationSnapshot migration) =>
        migration.State == MigrationState.Cancelled ? "Plan it anew" : "Retry what is left";

    private static CardButton Start(MigrationSnapshot migration) => Ordinary(migration, "start", "Ask for the start") with
    {
        Style = ButtonStyle.Primary,
        Confirm = migration.Options.IsDestructive
            ? new Confirmation($"Start {migration.Id}?", Destruction(migration), "Ask for approval", "Back")
            : null,
    };

    private static CardButton Approve(MigrationSnapshot migration) => Ordinary(migration, "approve", "Approve") with
    {
        Style = ButtonStyle.Primary,
        Argument = AsksForConfirmation(migration)
            ? $"{migration.Approval?.Fingerprint.Short} {ApproveCommand.Ask}"
            : migration.Approval?.Fingerprint.Short,
        Confirm = migration.Options.IsDestructive && !AsksForConfirmation(migration)
            ? new Confirmation($"Approve {migration.Id}?", Destruction(migration), "Approve", "Back")
            : null,
    };

    /// <summary>Where accounts are deleted, the approver types the destination's name instead of answering a question.</summary>
    private static bool AsksForConfirmation(MigrationSnapshot migration) =>
        migration is { Options.Overwrite: Overwrite.Delete, Approval: not null };

    private static CardButton Abort(MigrationSnapshot migration) => Ordinary(migration, "abort", "Abort") with
    {
        Style = ButtonStyle.Danger,
        Confirm = new Confirmation(
            $"Abort {migration.Id} for good?",
            "Transfers stop at once. What has arrived stays on the destination; the rest needs a new migration.",
            "Abort",
            "Back"),
    };

    private static CardButton Cancel(MigrationSnapshot migration) => Ordinary(migration, "cancel", "Cancel the migration") with
    {
        Style = ButtonStyle.Danger,
        Confirm = new Confirmation(
            $"Cancel {migration.Id}?", "It ends before its start. Nothing has been moved.", "Cancel the migration", "Back"),
    };

    private static string Destruction(MigrationSnapshot migration) => (migration.Options.Overwrite, migration.Options.ChangesSource) switch
    {
        (Overwrite.Delete, false) => $"Accounts of the same name on {migration.Destination} are deleted first. That cannot be undone.",
        (Overwrite.Force, false) => $"Accounts of the same name on {migration.Destination} are overwritten. That cannot be undone.",
        (Overwrite.No, true) => $"The accounts on {migration.Source} are changed as well. Undoing that is manual work.",
        (Overwrite.Delete, true) => $"Accounts of the same name on {migration.Destination} are deleted first, and the accounts on "
            + $"{migration.Source} are changed.",
        _ => $"Accounts of the same name on {migration.Destination} are overwritten, and the accounts on {migration.Source} are changed.",
    };
}
