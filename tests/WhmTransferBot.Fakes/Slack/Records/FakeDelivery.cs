using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Slack.Records;

/// <summary>Something that was brought to the bot.</summary>
/// <param name="id">The envelope's id; a number of its own over HTTP.</param>
/// <param name="kind"><c>slash_commands</c>, <c>interactive</c> or <c>events_api</c>.</param>
public sealed class FakeDelivery(string id, string kind)
{
    private readonly TaskCompletionSource<JsonNode?> _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _sentAt = System.Diagnostics.Stopwatch.GetTimestamp();
    private int _acknowledgements;

    /// <summary>The envelope's id.</summary>
    public string Id { get; } = id;

    /// <summary>What kind of thing it is.</summary>
    public string Kind { get; } = kind;

    /// <summary>How long the acknowledgement took; nothing while there is none.</summary>
    public TimeSpan? Latency { get; private set; }

    /// <summary>How often it was acknowledged.</summary>
    public int Acknowledgements => _acknowledgements;

    /// <summary>The HTTP status of the acknowledgement; 0 over the socket.</summary>
    public int Status { get; private set; }

    /// <summary>Ends with the payload of the acknowledgement.</summary>
    public Task<JsonNode?> Acknowledged => _acknowledged.Task;

    internal void Acknowledge(JsonNode? payload, int status = 0)
    {
        if (Interlocked.Increment(ref _acknowledgements) != 1) return;
        Latency = System.Diagnostics.Stopwatch.GetElapsedTime(_sentAt);
        Status = status;
        _acknowledged.TrySetResult(payload);
    }
}
