using System.Text.Json;
using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Slack.Socket;

/// <summary>One message of the socket (docs.slack.dev/apis/events-api/using-socket-mode).</summary>
internal abstract record SocketFrame
{
    private SocketFrame()
    {
    }

    /// <summary>The connection is ready.</summary>
    /// <param name="Connections">How many sockets the app has now; 0 where Slack does not say.</param>
    /// <param name="Lifetime">How long Slack means to keep this one; nothing where it does not say.</param>
    public sealed record Hello(int Connections, TimeSpan? Lifetime) : SocketFrame;

    /// <summary>Slack wants this connection to end.</summary>
    public sealed record Goodbye(string Reason) : SocketFrame;

    /// <summary>Something that is to be acknowledged.</summary>
    /// <param name="Id">What the acknowledgement names.</param>
    /// <param name="Type"><c>slash_commands</c>, <c>interactive</c>, <c>events_api</c>, or something that does not exist yet.</param>
    /// <param name="Payload">What it brings.</param>
    public sealed record Envelope(string Id, string Type, JsonElement Payload) : SocketFrame;

    /// <summary>It cannot be read.</summary>
    /// <param name="Why">Why, for the log; cut where it is long.</param>
    public sealed record Unreadable(string Why) : SocketFrame
    {
        private const int LongestWhy = 120;

        /// <summary>Why, on one line.</summary>
        public string Why { get; } = CleanText.Line(Why, LongestWhy);
    }
}
