using System.Diagnostics;
using System.Diagnostics.Metrics;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>The figures and traces of commands. A trace begins here and goes on to WHM and to the messages that follow.</summary>
public sealed class CommandMeter
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "WhmTransferBot.Chat";

    /// <summary>In the place of the verb where none was understood; what people type is no name of a series.</summary>
    private const string NoVerb = "none";

    private const string TooSoon = "came-too-soon";
    private static readonly ActivitySource Traces = new(Name);
    private readonly Counter<long> _commands;

    /// <summary>Makes the figures.</summary>
    public CommandMeter(IMeterFactory meters) =>
        _commands = meters.Create(Name).CreateCounter<long>("commands", description: "Commands and clicks by verb and outcome");

    /// <summary>A command begins; the trace ends when what is returned is disposed of.</summary>
    internal static Activity? Begin(Command command, RoomId room) =>
        Traces.StartActivity($"migrate {command.Verb}", ActivityKind.Server)?
            .SetTag("room", room.ToString())
            .SetTag("migration", (command as MigrationCommand)?.Migration?.ToString());

    /// <summary>It was answered, be it with a refusal.</summary>
    internal void Answered(Command command) => Count(command.Verb, "answered");

    /// <summary>It was not understood: mistyped, an unknown button, a form that cannot be read.</summary>
    internal void Mistaken() => Count(NoVerb, "mistaken");

    /// <summary>It was not understood, and its author had asked for too much in a short time.</summary>
    internal void MistakenTooSoon() => Count(NoVerb, TooSoon);

    /// <summary>It came while the bot was going down.</summary>
    internal void CameTooLate(Command command) => Count(command.Verb, "came-too-late");

    /// <summary>Its author had asked for too much in a short time.</summary>
    internal void CameTooSoon(Command command) => Count(command.Verb, TooSoon);

    /// <summary>Something in the bot did not work.</summary>
    internal void Failed(Command command, Activity? trace)
    {
        Count(command.Verb, "failed");
        trace?.SetStatus(ActivityStatusCode.Error);
    }

    private void Count(string verb, string outcome) => _commands.Add(
        1, new KeyValuePair<string, object?>("verb", verb), new KeyValuePair<string, object?>("outcome", outcome));
}
