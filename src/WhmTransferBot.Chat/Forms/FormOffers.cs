using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Dispatching;

namespace WhmTransferBot.Chat.Forms;

/// <summary>Says which form a command asks for. Does no I/O, because platforms wait three seconds at the most.</summary>
internal sealed class FormOffers(IMigrations migrations)
{
    /// <summary>The form that a text asks for; nothing when it asks for none, or when it is not for these roles.</summary>
    public Form? For(Roles roles, string text) => IsPlan(text.Trim()) ? ForPlan(roles) : For(roles, CommandParser.Parse(text));

    /// <summary>The same for a command with options by name.</summary>
    public Form? For(Roles roles, string verb, IReadOnlyDictionary<string, string> options) =>
        IsPlan(verb) && options.Values.All(string.IsNullOrWhiteSpace) ? ForPlan(roles) : For(roles, CommandParser.Parse(verb, options));

    /// <summary>The same for a command.</summary>
    public static Form? For(Roles roles, Command command) =>
        CommandForms.For(command) is { } form && command.IsOpenTo(roles) ? form : null;

    private static Form? For(Roles roles, ParseResult read) =>
        read is ParseResult.Understood { Command: var command } ? For(roles, command) : null;

    private Form? ForPlan(Roles roles) => PlanCommand.Description.IsOpenTo(roles) ? CommandForms.Plan(migrations.Inventory) : null;

    private static bool IsPlan(string verb) => verb.Equals(PlanCommand.Description.Verb, StringComparison.OrdinalIgnoreCase);
}
