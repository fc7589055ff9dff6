using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace WhmTransferBot.AppTests.Figures;

/// <summary>What a monitoring system reads at <c>/metrics</c>.</summary>
/// <param name="text">The page.</param>
internal sealed class MetricsPage(string text)
{
    public static async Task<MetricsPage> ReadAsync(IServiceProvider services, Uri bot)
    {
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        return new MetricsPage(await client.GetStringAsync(new Uri(bot, "/metrics"), TestContext.Current.CancellationToken));
    }

    /// <summary>Whether any series is told apart by this.</summary>
    public bool TellsApartBy(string label) => text.Contains($"{label}=\"", StringComparison.Ordinal);

    /// <summary>The sum of a figure over all series with these labels; nothing when there is none.</summary>
    public double? Of(string name, params (string Label, string Value)[] labels)
    {
        var values = text.Split('\n')
            .Where(line => line.StartsWith($"{name}{{", StringComparison.Ordinal))
            .Where(line => labels.All(label => line.Contains($"{label.Label}=\"{label.Value}\"", StringComparison.Ordinal)))
            .Select(line => double.Parse(line[(line.LastIndexOf('}') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture))
            .ToList();
        return values.Count == 0 ? null : values.Sum();
    }
}
