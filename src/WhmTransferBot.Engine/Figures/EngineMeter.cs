using System.Diagnostics;
using System.Diagnostics.Metrics;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Engine.Figures;

/// <summary>The figures and traces of what happens to migrations and of what is told about them.</summary>
internal sealed class EngineMeter
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "WhmTransferBot.Engine";

    private static readonly ActivitySource Traces = new(Name);
    private readonly Counter<long> _steps;
    private readonly Counter<long> _ended;
    private readonly Counter<long> _items;
    private readonly Counter<long> _messages;

    public EngineMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _steps = meter.CreateCounter<long>("migrations.events", description: "What happened to migrations, by event");
        _ended = meter.CreateCounter<long>("migrations.ended", description: "Migrations that ended, by final state");
        _items = meter.CreateCounter<long>("migrations.items", description: "Items that arrived or failed");
        _messages = meter.CreateCounter<long>("messages", description: "Attempts to post or edit a message, by platform and outcome");
    }

    /// <summary>Work on a migration begins; the trace ends when what is returned is disposed of.</summary>
    public static Activity? BeginWork(MigrationId migration) =>
        Traces.StartActivity("work")?.SetTag("migration", migration.ToString());

    /// <summary>
    /// A message is about to be delivered; the trace ends when what is returned is disposed of. It goes on where the message was drafted,
    /// however long ago, and not where somebody happened to ask for the delivery of the room.
    /// </summary>
    public static Activity? BeginDelivery(OutboxMessage message)
    {
        Activity.Current = null;
        ActivityContext.TryParse(message.TraceParent, traceState: null, isRemote: true, out var drafted);
        return Traces.StartActivity("deliver", ActivityKind.Producer, drafted)?
            .SetTag("room", message.Room.ToString()).SetTag("migration", message.Migration.ToString()).SetTag("message", message.Key);
    }

    /// <summary>A step was stored.</summary>
    public void Stored(IEnumerable<MigrationEvent> events)
    {
        foreach (var happened in events)
        {
            _steps.Add(1, new KeyValuePair<string, object?>("event", happened.GetType().Name));
            if (happened is AccountsArrived arrived) CountItems("arrived", arrived.Names.Count);
            else if (happened is ItemFailed) CountItems("failed", 1);
            else if (happened is Ended ended) CountEnd(ended.Verdict);
            else if (happened is Cancelled) CountEnd(MigrationState.Cancelled);
        }
    }

    /// <summary>A platform said what became of a message.</summary>
    public void Delivered(RoomId room, DeliveryOutcome outcome) => _messages.Add(
        1, new KeyValuePair<string, object?>("platform", room.Platform), new KeyValuePair<string, object?>("outcome", outcome.GetType().Name));

    private void CountEnd(MigrationState state) => _ended.Add(1, new KeyValuePair<string, object?>("state", state.ToString()));

    private void CountItems(string outcome, int number) => _items.Add(number, new KeyValuePair<string, object?>("outcome", outcome));
}
