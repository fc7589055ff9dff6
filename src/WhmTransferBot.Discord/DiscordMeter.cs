using System.Diagnostics.Metrics;

namespace WhmTransferBot.Discord;

/// <summary>The figures of the Discord room.</summary>
internal sealed class DiscordMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "WhmTransferBot.Discord";

    private readonly Counter<long> _connections;
    private readonly Counter<long> _reconnects;
    private readonly Histogram<double> _deafness;
    private readonly Histogram<double> _acknowledgements;
    private readonly Counter<long> _requests;

    public DiscordMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _connections = meter.CreateCounter<long>("discord.gateway.connections", description: "Connections to the gateway, resumed or new");
        _reconnects = meter.CreateCounter<long>("discord.gateway.reconnects", description: "Connections to the gateway after the first, resumed or new");
        _deafness = meter.CreateHistogram<double>("discord.gateway.deaf", "s", "How long no events came before a connection");
        _acknowledgements = meter.CreateHistogram<double>("discord.interactions.acknowledged", "s", "From the receipt of an interaction to its first response");
        _requests = meter.CreateCounter<long>("discord.requests", description: "Requests to Discord by route and outcome");
    }

    /// <summary>The gateway is connected.</summary>
    public void Connected(bool resumed, bool isFirst, TimeSpan deafFor)
    {
        if (!isFirst) _reconnects.Add(1, new KeyValuePair<string, object?>("resumed", resumed));
        _connections.Add(1, new KeyValuePair<string, object?>("resumed", resumed));
        _deafness.Record(deafFor.TotalSeconds);
    }

    /// <summary>An interaction had its first response.</summary>
    public void Acknowledged(TimeSpan after) => _acknowledgements.Record(after.TotalSeconds);

    /// <summary>A request was answered, or not.</summary>
    public void Requested(string route, string outcome) =>
        _requests.Add(1, new KeyValuePair<string, object?>("route", route), new KeyValuePair<string, object?>("outcome", outcome));
}
