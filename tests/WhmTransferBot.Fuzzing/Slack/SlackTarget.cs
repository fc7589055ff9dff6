using System.Text.Json;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Fuzzing.Commands;
using WhmTransferBot.Slack.Forms;
using WhmTransferBot.Slack.Http;
using WhmTransferBot.Slack.Inbound;
using WhmTransferBot.Slack.Socket;
using WhmTransferBot.Tests.Chat;

namespace WhmTransferBot.Fuzzing.Slack;

/// <summary>What Slack sends: messages of the socket, the bodies that it posts, as a form and as JSON, and its answers to what the bot asks.</summary>
internal sealed class SlackTarget : FuzzTarget
{
    private const int LongestCommand = 8_000;
    private const int LongestReason = 200;

    protected override int BytesForEachByte => 100;

    protected override async Task TakeAsync(ReadOnlyMemory<byte> input)
    {
        if (ReadMessage(input.Span) is { } brought) await LookAsync(brought);
        var body = input.ToArray();
        foreach (var read in new Func<byte[], Incoming?>[] { PostedBody.Command, PostedBody.Interaction, posted => PostedBody.Event(posted, _ => true) })
        {
            if (ReadPosted(read, body) is { } incoming) await LookAsync(incoming);
        }

        await SlackAnswerPromises.HoldAsync(body);
    }

    private static Incoming? ReadMessage(ReadOnlySpan<byte> message)
    {
        var frame = FrameReader.Read(message);
        if (frame is SocketFrame.Unreadable { Why: var why }) Promise.Readable(why, LongestReason, "Why a message of the socket cannot be read");
        return frame is SocketFrame.Envelope envelope ? SocketReceiver.Read(envelope) : null;
    }

    /// <summary>What is no body of Slack's is refused in one of the two ways that the endpoint answers with 400.</summary>
    private static Incoming? ReadPosted(Func<byte[], Incoming?> read, byte[] body)
    {
        try
        {
            return read(body);
        }
        catch (Exception refusal) when (refusal is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    private static async Task LookAsync(Incoming incoming)
    {
        switch (incoming)
        {
            case IncomingCommand command:
                Promise.Holds(command.Text.Length <= LongestCommand, "A command is longer than is read.");
                break;
            case IncomingClick click:
                ButtonIdentity.TryParseAction(click.ActionId, click.Value, out _);
                break;
            case IncomingUnknown unknown:
                Promise.Readable(unknown.What, LongestReason, "What is left alone");
                break;
            case IncomingForm form:
                await SubmitAsync(form);
                break;
        }
    }

    private static async Task SubmitAsync(IncomingForm form)
    {
        var origin = FormOrigin.Read(form.Origin);
        Promise.Holds(origin.Channel is null or { Length: <= 30 }, "A form came from a channel that cannot be.");
        await FreshDispatcher.Over(Some.Access).SubmitAsync(Some.Operator, Some.Room, form.FormId, form.Fields, CancellationToken.None);
    }
}
