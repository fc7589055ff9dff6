using System.Reflection;

namespace WhmTransferBot.CrashPoints;

/// <summary>Every request that the process makes: before it, and after the head of its answer has come.</summary>
/// <param name="ledger">Where points are counted.</param>
internal sealed class HttpPoints(PointLedger ledger) : IObserver<KeyValuePair<string, object?>>
{
    /// <summary>What HttpClient raises its events on (System.Net.Http, DiagnosticsHandlerLoggingStrings).</summary>
    public const string Listener = "HttpHandlerDiagnosticListener";

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (RequestOf(value.Value) is not { } request) return;
        var name = RequestNames.Of(request);
        if (value.Key == "System.Net.Http.HttpRequestOut.Start")
        {
            SentRequests.Now = request.Content is null ? null : name;
            ledger.Reach($"{name} before");
        }
        else if (value.Key == "System.Net.Http.HttpRequestOut.Stop")
        {
            ledger.Reach($"{name} after");
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    /// <summary>The event is an object of a type that is not public; its request is a property of it.</summary>
    private static HttpRequestMessage? RequestOf(object? raised) =>
        raised?.GetType().GetProperty("Request", BindingFlags.Instance | BindingFlags.Public)?.GetValue(raised) as HttpRequestMessage;
}
