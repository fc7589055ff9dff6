using System.Diagnostics;
using System.Diagnostics.Metrics;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm;

/// <summary>The figures and traces of calls to WHM. Neither has arguments of a call in it: they carry secrets.</summary>
internal sealed class WhmMeter
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "WhmTransferBot.Whm";

    private static readonly ActivitySource Traces = new(Name);
    private readonly Histogram<double> _calls;

    public WhmMeter(IMeterFactory meters) =>
        _calls = meters.Create(Name).CreateHistogram<double>("whm.calls", "s", "Calls of WHM's functions by function and outcome, repetitions included");

    /// <summary>A call begins; the trace ends when what is returned is disposed of.</summary>
    public static Activity? Begin(WhmFunction function, string server) =>
        Traces.StartActivity($"whm {function.Name}", ActivityKind.Client)?.SetTag("server.address", server);

    /// <summary>A call succeeded.</summary>
    public void Succeeded(WhmFunction function, TimeSpan after) => Record(function, "success", after);

    /// <summary>A call failed.</summary>
    public void Failed(WhmFunction function, TimeSpan after, WhmErrorKind kind, Activity? trace)
    {
        Record(function, kind.ToString(), after);
        trace?.SetStatus(ActivityStatusCode.Error, kind.ToString());
    }

    private void Record(WhmFunction function, string outcome, TimeSpan after) => _calls.Record(
        after.TotalSeconds, new KeyValuePair<string, object?>("function", function.Name), new KeyValuePair<string, object?>("outcome", outcome));
}
