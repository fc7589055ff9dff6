using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Discord.Commands;

/// <summary>The bot's one command with a subcommand for each verb, made from the vocabulary that every platform shares.</summary>
internal static class CommandTree
{
    /// <summary>The command.</summary>
    public const string Name = "migrate";

    private const int MostChoices = 25;

    /// <summary>Everything that is registered.</summary>
    public static IReadOnlyList<CommandBody> All { get; } =
        [new CommandBody(Name, "Moves cPanel accounts between WHM servers", [.. CommandVocabulary.All.Select(Subcommand)])];

    /// <summary>Options that open a form when they are missing are never required, because then nobody could open it.</summary>
    private static OptionBody Subcommand(CommandDescription command)
    {
        var opensForm = command.Verb == PlanCommand.Description.Verb;
        return new OptionBody(OptionBody.Subcommand, command.Verb, command.Summary)
        {
            Options = command.Options.Count == 0 ? null : [.. command.Options
                .Select(option => Option(option, option.IsRequired && !opensForm))
                .OrderByDescending(option => option.Required is true)],
        };
    }

    private static OptionBody Option(CommandOption option, bool isRequired)
    {
        var choices = option.Kind is OptionKind.Choice && option.Choices.Count is > 0 and <= MostChoices;
        return new OptionBody(option.Kind is OptionKind.Flag ? OptionBody.YesOrNo : OptionBody.Text, option.Name, option.Meaning)
        {
            Required = isRequired ? true : null,
            Choices = choices ? [.. option.Choices.Select(choice => new Choice(choice, choice))] : null,
            Autocomplete = !choices && IsCompleted(option.Kind) ? true : null,
        };
    }

    private static bool IsCompleted(OptionKind kind) => kind
        is OptionKind.Migration
        or OptionKind.SourceServer
        or OptionKind.DestinationServer
        or OptionKind.Account
        or OptionKind.Accounts
        or OptionKind.Choice
        or OptionKind.Choices;
}
