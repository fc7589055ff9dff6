using System.Diagnostics;

namespace WhmTransferBot.CrashPoints;

/// <summary>
/// Finds the points by the events that HttpClient and EF Core raise themselves, so that a call or a write that is added to the
/// program is a point without anybody naming it.
/// </summary>
internal sealed class PointWatch(PointLedger ledger) : IObserver<DiagnosticListener>
{
    /// <summary>Begins to watch, for as long as the process lives.</summary>
    public static void Begin(PointLedger ledger)
    {
        // The runtime keeps every listener alive.
        _ = new SentRequests(ledger);
        DiagnosticListener.AllListeners.Subscribe(new PointWatch(ledger));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == HttpPoints.Listener) value.Subscribe(new HttpPoints(ledger));
        else if (value.Name == DatabasePoints.Listener) value.Subscribe(new DatabasePoints(ledger), DatabasePoints.IsWanted);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
