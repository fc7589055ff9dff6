using System.Diagnostics.Tracing;

namespace WhmTransferBot.CrashPoints;

/// <summary>
/// The moment at which a request has left whole and its answer has not come: the other side carries it out, or is about to. Only
/// requests with a body have it: what changes something at WHM, and every message, has one.
/// </summary>
/// <param name="ledger">Where points are counted.</param>
internal sealed class SentRequests(PointLedger ledger) : EventListener
{
    private static readonly AsyncLocal<string?> Current = new();

    /// <summary>The request that is under way in this flow of control.</summary>
    public static string? Now
    {
        get => Current.Value;
        set => Current.Value = value;
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Net.Http") EnableEvents(eventSource, EventLevel.Informational);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName == "RequestContentStop" && Now is { } name) ledger.Reach($"{name} sent");
    }
}
