using System.Diagnostics.Metrics;

namespace WhmTransferBot.Slack;

/// <summary>The figures of the Slack room.</summary>
internal sealed class SlackMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "WhmTransferBot.Slack";

    private readonly Counter<long> _connections;
    private readonly Counter<long> _reconnects;
    private readonly Counter<long> _calls;
    private readonly Histogram<double> _deafness;
    private readonly Histogram<double> _acknowledgements;

    public SlackMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _connections = meter.CreateCounter<long>("slack.socket.connections", description: "Sockets that were opened");
        _reconnects = meter.CreateCounter<long>("slack.socket.reconnects", description: "Sockets that were opened in the place of another one");
        _deafness = meter.CreateHistogram<double>("slack.socket.deaf", "s", "How long there was no socket before a connection");
        _acknowledgements = meter.CreateHistogram<double>("slack.acknowledged", "s", "From the receipt of something to its acknowledgement");
        _calls = meter.CreateCounter<long>("slack.calls", description: "Calls of the Web API by method and outcome");
    }

    /// <summary>A socket is open.</summary>
    public void Connected(TimeSpan deafFor)
    {
        _connections.Add(1);
        _deafness.Record(deafFor.TotalSeconds);
    }

    /// <summary>A socket is open in the place of another one.</summary>
    public void Reconnected() => _reconnects.Add(1);

    /// <summary>Something was acknowledged.</summary>
    public void Acknowledged(TimeSpan after) => _acknowledgements.Record(after.TotalSeconds);

    /// <summary>A call was answered, or not.</summary>
    public void Called(string method, string outcome) =>
        _calls.Add(1, new KeyValuePair<string, object?>("method", method), new KeyValuePair<string, object?>("outcome", outcome));
}
