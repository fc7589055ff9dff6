using WhmTransferBot.Chat.Access;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Explain the commands.</summary>
/// <param name="Topic">The verb to explain; nothing for all.</param>
public sealed record HelpCommand(string? Topic) : Command
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(
        arguments => new HelpCommand(arguments.Sentence("command")?.ToLowerInvariant()))
    {
        Verb = "help",
        Who = Roles.None,
        Summary = "Explains the commands that you may use, or one of them",
        Options = [new("command", OptionKind.Value, "The command to explain") { Example = "plan", IsPositional = true }],
        Examples = ["help", "help plan"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;

    /// <inheritdoc />
    protected override IEnumerable<string> Words => Topic is { } topic ? [CommandWords.Quote(topic)] : [];
}
