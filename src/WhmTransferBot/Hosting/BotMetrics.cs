using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace WhmTransferBot.Hosting;

/// <summary>Figures and traces. They leave the machine only when OTEL_EXPORTER_OTLP_ENDPOINT names where to.</summary>
internal static class BotMetrics
{
    private const string ForeignCalls = "System.Net.Http";

    public static void AddMetrics(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DatabaseHealth>().AddHealthChecks().AddCheck<DatabaseHealth>("database");
        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddMeter("WhmTransferBot*", "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", ForeignCalls, "System.Runtime")
                .AddView(WithoutPeers)
                .AddPrometheusExporter());
        // Nobody pays for traces that nobody takes.
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"))) return;
        telemetry.WithTracing(traces => traces.AddSource("WhmTransferBot*", "Microsoft.Orleans.Application")).UseOtlpExporter();
    }

    /// <summary>
    /// The platforms change their addresses all the time, and each would begin a series of its own that never ends. Their names are few.
    /// </summary>
    private static MetricStreamConfiguration? WithoutPeers(Instrument instrument) =>
        instrument is { Meter.Name: ForeignCalls, Name: "http.client.open_connections" or "http.client.connection.duration" }
            ? new MetricStreamConfiguration { TagKeys = ["http.connection.state", "network.protocol.version", "server.address", "server.port", "url.scheme"] }
            : null;
}
