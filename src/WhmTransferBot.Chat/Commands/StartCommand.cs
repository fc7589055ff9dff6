using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Ask for approval, then start.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
/// <param name="At">The earliest moment; nothing for at once.</param>
/// <param name="Window">The hours in which the start is allowed; nothing for any hour.</param>
public sealed record StartCommand(MigrationId? Migration, StartTime? At, HourRange? Window) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(Read)
    {
        Verb = "start",
        Who = Roles.Operator,
        Summary = "Asks for approval and starts when it is given",
        Options =
        [
            CommandOption.Migration,
            new("at", OptionKind.Value, "The earliest moment in the bot's time zone, such as 22:00 or 2026-08-31T22:00")
            {
                Example = "22:00",
            },
            new("window", OptionKind.Value, "The hours in which the start is allowed, in the bot's time zone") { Example = "22:00-06:00" },
        ],
        Examples = ["start M-1", "start M-1 at:22:00", "start M-1 window:22:00-06:00"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;

    /// <inheritdoc />
    protected override IEnumerable<string> Arguments
    {
        get
        {
            if (At is { } at) yield return $"at:{at}";
            if (Window is { } window) yield return $"window:{window}";
        }
    }

    private static StartCommand Read(CommandArguments arguments) => new(
        arguments.Migration(),
        arguments.Value("at", StartTime.Read, StartTime.Allowed),
        arguments.Value("window", HourRange.Read, HourRange.Allowed));
}
