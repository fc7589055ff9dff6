using System.Text.Json;
using WhmTransferBot.Slack.Inbound;

namespace WhmTransferBot.Slack.Socket;

/// <summary>Reads the messages of the socket. The whole message is read before anything in it is looked at, so the order of its keys is all one.</summary>
internal static class FrameReader
{
    private const int DeepestNesting = 64;

    /// <summary>Reads a message; throws for nothing.</summary>
    public static SocketFrame Read(ReadOnlySpan<byte> message)
    {
        try
        {
            var reader = new Utf8JsonReader(message, new JsonReaderOptions { MaxDepth = DeepestNesting });
            return Read(JsonElement.ParseValue(ref reader));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            return new SocketFrame.Unreadable($"{message.Length} bytes that are no JSON");
        }
    }

    private static SocketFrame Read(JsonElement message)
    {
        if (message.Text("envelope_id") is { } id)
            return new SocketFrame.Envelope(id, message.Text("type") ?? string.Empty, message.At("payload") ?? default);
        return message.Text("type") switch
        {
            "hello" => new SocketFrame.Hello(NumberAt(message, "num_connections"), LifetimeOf(message)),
            "disconnect" => new SocketFrame.Goodbye(message.Text("reason") ?? string.Empty),
            var type => new SocketFrame.Unreadable($"a message of the type {type ?? "(none)"} without an envelope"),
        };
    }

    private static TimeSpan? LifetimeOf(JsonElement hello) =>
        NumberAt(hello, "debug_info", "approximate_connection_time") is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static int NumberAt(JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : 0;
}
