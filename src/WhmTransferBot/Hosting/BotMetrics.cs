using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace WhmTransferBot.Hosting;

/// <summary>Figures and traces. They leave the machine only when OTEL_EXPORTER_OTLP_ENDPOINT names where to.</summary>
internal static class BotMetrics
{
    public static void AddMetrics(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DatabaseHealth>().AddHealthChecks().AddCheck<DatabaseHealth>("database");
        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddMeter("WhmTransferBot*", "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "System.Net.Http", "System.Runtime")
                .AddPrometheusExporter());
        // Nobody pays for traces that nobody takes.
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"))) return;
        telemetry.WithTracing(traces => traces.AddSource("WhmTransferBot*", "Microsoft.Orleans.Application")).UseOtlpExporter();
    }
}
