using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Commands;

/// <summary>One option of a command.</summary>
/// <param name="Name">As it is typed before the colon; lower-case letters.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Meaning">What it is for; at most 100 characters.</param>
public sealed record CommandOption(string Name, OptionKind Kind, string Meaning)
{
    /// <summary>The migration that a command is about; the only open one of the room when it is left out.</summary>
    public static CommandOption Migration { get; } =
        new("migration", OptionKind.Migration, "Which migration, such as M-1; the only open one of the room if left out")
        {
            Example = "M-1",
            IsPositional = true,
        };

    /// <summary>A value that works, as it is typed.</summary>
    public required string Example { get; init; }

    /// <summary>Every value there is; empty when the value is free.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether the command cannot do without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it may be written without its name, in the order of the options.</summary>
    public bool IsPositional { get; init; }

    /// <summary>Whether the value is a list with commas.</summary>
    public bool IsList => Kind is OptionKind.Accounts or OptionKind.Names or OptionKind.Choices;

    /// <summary>Who may use it besides administrators, where that is narrower than the command; <see cref="Roles.None"/> for whoever may use the command.</summary>
    public Roles Who { get; init; }

    /// <summary>Whether it is shown to somebody with these roles.</summary>
    public bool IsOpenTo(Roles roles) => Who == Roles.None || (roles & (Who | Roles.Admin)) != Roles.None;

    /// <summary>An option of <c>plan</c> and <c>set</c>.</summary>
    public static CommandOption Of(TransferOptionWord word) => new(word.Name, KindOf(word), word.Meaning)
    {
        Example = word.Example,
        Choices = word.Choices,
    };

    private static OptionKind KindOf(TransferOptionWord word) => word switch
    {
        { IsFlag: true } => OptionKind.Flag,
        { IsList: true } => OptionKind.Choices,
        { Choices.Count: > 0 } => OptionKind.Choice,
        { Name: "reason" } => OptionKind.Sentence,
        _ => OptionKind.Value,
    };
}
