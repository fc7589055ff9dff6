using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Forms;

/// <summary>The forms of commands that lack something which people would rather fill in than type.</summary>
internal static class CommandForms
{
    private const int MostChoices = 25;

    /// <summary>The form of a new plan.</summary>
    /// <param name="inventory">The servers to choose from.</param>
    public static Form Plan(IReadOnlyList<ServerDescription> inventory) => new("plan", "Plan a migration", "Plan", [
        new FormField("from", "From (source)") { Choices = Names(inventory.Where(server => server.CanBeSource)), Example = "old1" },
        new FormField("to", "To (destination)") { Choices = Names(inventory.Where(server => server.CanBeDestination)), Example = "new1" },
        new FormField("accounts", "Accounts") { Example = "alice,bob or shop* or all", Long = true },
        new FormField(FormFields.Options, "Options") { Example = "dns:all threads:2/2", Optional = true },
        new FormField(FormFields.Reason, "Reason") { Example = "ticket 4711", Optional = true },
    ]);

    /// <summary>The form that a command needs before it can be carried out; nothing when it needs none.</summary>
    public static Form? For(Command command) => command switch
    {
        RejectCommand { Reason: null } reject => Why(reject, "Reject the start", "Reject", "Why not?"),
        ApproveCommand { Confirmation: ApproveCommand.Ask, Migration: { } id } approve => Confirm(approve, id),
        AbortCommand { Reason: null } abort => Why(abort, "Abort the migration", "Abort", "Why?"),
        _ => null,
    };

    private static Form Confirm(ApproveCommand approve, MigrationId id) => new(
        $"approve:{id}:{approve.Fingerprint}:{ApproveCommand.Ask}", $"Approve {id}", "Approve",
        [new FormField(FormFields.Confirm, "Type the destination's name to approve")]);

    private static Form Why(MigrationCommand command, string title, string submit, string label)
    {
        var reason = new FormField(FormFields.Reason, label) { Example = "everybody reads it in the thread", Long = true };
        return command.Migration is { } id
            ? new Form($"{command.Verb}:{id}", title, submit, [reason])
            : new Form(command.Verb, title, submit, [
                new FormField(FormFields.Migration, "Which migration? The only open one if blank") { Example = "M-1", Optional = true },
                reason,
            ]);
    }

    private static List<string> Names(IEnumerable<ServerDescription> servers)
    {
        var names = servers.Select(server => server.Name.ToString()).ToList();
        return names.Count <= MostChoices ? names : [];
    }
}
