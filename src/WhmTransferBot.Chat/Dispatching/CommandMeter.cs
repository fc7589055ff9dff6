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
    internal void Answered(Command command) => Count(command, "answered");

    /// <summary>It came while the bot was going down.</summary>
    internal void CameTooLate(Command command) => Count(command, "came-too-late");

    /// <summary>Its author had asked for too much in a short time.</summary>
    internal void CameTooSoon(Command command) => Count(command, "came-too-soon");

    /// <summary>Something in the bot did not work.</summary>
    internal void Failed(Command command, Activity? trace)
    {
        Count(command, "failed");
        trace?.SetStatus(ActivityStatusCode.Error);
    }

    private void Count(Command command, string outcome) => _commands.Add(
        1, new KeyValuePair<string, object?>("verb", command.Verb), new KeyValuePair<string, object?>("outcome", outcome));
}
