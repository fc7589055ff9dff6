using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>Counts what one bot measures, and no other that runs beside it.</summary>
internal sealed class FiguresOf : IDisposable
{
    private readonly ConcurrentQueue<(string Name, double Value, KeyValuePair<string, object?>[] Tags)> _measured = new();
    private readonly MeterListener _listener = new();

    public FiguresOf(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Meter.Name.StartsWith("WhmTransferBot", StringComparison.Ordinal)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _measured.Enqueue((instrument.Name, value, tags.ToArray())));
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => _measured.Enqueue((instrument.Name, 1, tags.ToArray())));
        _listener.Start();
    }

    /// <summary>The sum of a counter, or the number of values of a histogram, with these tags.</summary>
    public double Count(string name, params (string Name, string Value)[] tags) => _measured
        .Where(measured => measured.Name == name && tags.All(tag => measured.Tags.Any(has => has.Key == tag.Name && $"{has.Value}" == tag.Value)))
        .Sum(measured => measured.Value);

    public void Dispose() => _listener.Dispose();
}
