using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;

namespace WhmTransferBot.Chat.Replies;

/// <summary>The answer to <c>help</c>: only what the caller may do.</summary>
internal static class HelpReply
{
    private static readonly (string Heading, Roles[] Who)[] Groups =
        [("Reading", [Roles.None, Roles.Reader]), ("Planning and driving", [Roles.Operator]), ("Deciding", [Roles.Approver])];

    private static readonly string[] LikelyExamples =
        ["plan from:old1 to:new1 accounts:alice,bob", "run M-1", "start M-1 window:22:00-06:00", "approve M-1", "status"];

    /// <summary>All commands in one line each.</summary>
    public static Card All(Identified who)
    {
        var open = CommandVocabulary.All.Where(command => command.IsOpenTo(who.Roles)).ToList();
        return new Card
        {
            Title = "Moving accounts between WHM servers",
            Blocks =
            [
                .. Groups.Select(group => Group(group.Heading, open.Where(command => group.Who.Contains(command.Who)))).OfType<CardBlock>(),
                .. Examples(open),
                .. who.Roles == Roles.None ? [Unknown(who)] : Remarks(),
            ],
        }.Clean();
    }

    /// <summary>One command in full, with the options that are open to whoever asks.</summary>
    public static Card One(CommandDescription command, Identified who) => new Card
    {
        Title = $"{CommandVocabulary.Prefix} {command.Verb}",
        Blocks =
        [
            new TextBlock(CardText.Plain($"{command.Summary}. {command.Remarks}".Trim())),
            .. Options([.. command.Options.Where(option => option.IsOpenTo(who.Roles))]),
            new ListBlock(CardText.Of($"**Examples**"), [.. command.Examples.Select(CommandLine.Of)]),
            new SmallPrintBlock(CardText.Plain($"For {RoleWords.Many(command.Who)}.")),
        ],
    }.Clean();

    private static IEnumerable<CardBlock> Options(IReadOnlyList<CommandOption> options)
    {
        if (options.Count > 0) yield return new ListBlock(CardText.Of($"**Options**"), [.. options.Select(Option)]);
    }

    private static ListBlock? Group(string heading, IEnumerable<CommandDescription> commands)
    {
        var lines = commands.Select(command => CardText.Of($"`{command.Verb}`: {command.Summary}")).ToList();
        return lines.Count == 0 ? null : new ListBlock(CardText.Of($"**{heading}**"), lines);
    }

    private static IEnumerable<CardBlock> Examples(List<CommandDescription> open)
    {
        var shown = LikelyExamples.Where(example => open.Any(command => command.Verb == example.Split(' ')[0])).ToList();
        if (shown.Count > 0) yield return new ListBlock(CardText.Of($"**Examples**"), [.. shown.Select(CommandLine.Of)]);
    }

    private static CardBlock[] Remarks() =>
    [
        new SmallPrintBlock(CardText.Of(
            $"Without an id a command means the only open migration of this room. {CommandLine.Of("help status")} explains one command.")),
    ];

    private static TextBlock Unknown(Identified who) => new(CardText.Of(
        $"The bot does not know you yet, so there is nothing else for you to do here. Whoever configures it can enter "
            + $"`{who.Actor.Identity}` under `Access`."));

    private static CardText Option(CommandOption option)
    {
        var choices = option.Choices.Count > 0 && option.Kind != OptionKind.Flag ? $" ({string.Join(", ", option.Choices)})" : string.Empty;
        var need = option.IsRequired ? "; cannot be left out" : string.Empty;
        return CardText.Of($"`{option.Name}:{option.Example}`: {option.Meaning}{choices}{need}");
    }
}
