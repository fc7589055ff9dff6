using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Slack.Forms;
using WhmTransferBot.Slack.Inbound;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Socket;

/// <summary>
/// Acknowledges every envelope, before any work and whatever becomes of it, and hands on what it brings. The same envelope may
/// come again, on this socket or another one: it is acknowledged again and not done again.
/// </summary>
internal sealed partial class SocketReceiver(
    SlackInbox inbox, FormIntake forms, SeenDeliveries seen, SlackMeter meter, TimeProvider time, ILogger<SocketReceiver> logger)
{
    private readonly ConcurrentDictionary<SocketConnection, bool> _open = new();

    /// <summary>Takes a socket into account for acknowledgements whose own socket has ended.</summary>
    public void Add(SocketConnection connection) => _open[connection] = true;

    /// <summary>Forgets a socket.</summary>
    public void Remove(SocketConnection connection) => _open.TryRemove(connection, out _);

    /// <summary>Takes an envelope.</summary>
    public async Task ReceiveAsync(SocketConnection connection, SocketFrame.Envelope envelope)
    {
        var receivedAt = time.GetTimestamp();
        var incoming = Read(envelope);
        if (!IsNew(envelope))
        {
            await AcknowledgeAsync(connection, envelope.Id, null, receivedAt);
        }
        else if (incoming is IncomingForm form)
        {
            // The next envelope does not wait for this form.
            _ = TakeFormAsync(connection, envelope.Id, form, receivedAt);
        }
        else
        {
            await AcknowledgeAsync(connection, envelope.Id, null, receivedAt);
            Begin(envelope.Id, incoming);
        }
    }

    /// <summary>A fault in what one envelope asks for is no reason to stop reading the next.</summary>
    private void Begin(string envelopeId, Incoming incoming)
    {
        try
        {
            inbox.Begin(incoming);
        }
        catch (Exception fault)
        {
            Log.NotBegun(logger, envelopeId, fault);
        }
    }

    private bool IsNew(SocketFrame.Envelope envelope)
    {
        var isNewEnvelope = seen.IsNew($"envelope {envelope.Id}");
        var isNewEvent = envelope.Payload.Text("event_id") is not { } id || seen.IsNew($"event {id}");
        return isNewEnvelope && isNewEvent;
    }

    private async Task TakeFormAsync(SocketConnection connection, string envelopeId, IncomingForm form, long receivedAt)
    {
        FormAcknowledgement? mistaken = null;
        try
        {
            mistaken = await forms.TakeAsync(form);
        }
        catch (OperationCanceledException)
        {
            // The bot is stopping; the modal closes without a word.
        }
        finally
        {
            await AcknowledgeAsync(connection, envelopeId, mistaken, receivedAt);
        }
    }

    /// <summary>Acknowledges on the envelope's own socket, or on any other where that one has ended meanwhile.</summary>
    private async Task AcknowledgeAsync(SocketConnection connection, string envelopeId, FormAcknowledgement? payload, long receivedAt)
    {
        var message = JsonSerializer.SerializeToUtf8Bytes(
            new SocketAcknowledgement(envelopeId, payload), SlackJson.Outgoing.SocketAcknowledgement);
        foreach (var socket in _open.Keys.Where(other => other != connection).Prepend(connection))
        {
            if (!await socket.TrySendAsync(message)) continue;
            meter.Acknowledged(time.GetElapsedTime(receivedAt));
            return;
        }

        Log.NotAcknowledged(logger, envelopeId);
    }

    /// <summary>Reads what an envelope brings.</summary>
    internal static Incoming Read(SocketFrame.Envelope envelope) => envelope.Type switch
    {
        "slash_commands" => PayloadReader.Command(name => envelope.Payload.Text(name)),
        "interactive" => PayloadReader.Interaction(envelope.Payload),
        "events_api" => PayloadReader.Event(envelope.Payload),
        var type => new IncomingUnknown($"an envelope of the type {type}"),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The envelope {Envelope} could not be acknowledged on any socket; what it asks for is done.")]
        public static partial void NotAcknowledged(ILogger logger, string envelope);

        [LoggerMessage(2, LogLevel.Error, "What the envelope {Envelope} asks for could not be begun.")]
        public static partial void NotBegun(ILogger logger, string envelope, Exception fault);
    }
}
