using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Crashes;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>Measures the bot's process from outside: what Linux says of it, and what it says of itself at <c>/metrics</c>.</summary>
internal sealed class SoakGauge(BotProcess bot, Uri address, SoakSurroundings surroundings)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestStay = TimeSpan.FromMinutes(15);
    private const int PrintedEvery = 12;
    private readonly ConcurrentQueue<SoakSample> _samples = new();
    private SoakPace? _pace;

    /// <summary>What was measured, in order.</summary>
    public IReadOnlyList<SoakSample> Samples => [.. _samples];

    /// <summary>Measures until it is told to stop, and prints a line each minute.</summary>
    public async Task MeasureAsync(SoakPace pace, CancellationToken cancellationToken)
    {
        _pace = pace;
        SoakVerb.Say($"  minute  begun  resident    heap  committed  threads  sockets  files  owners  waiting");
        try
        {
            for (var number = 0; ; number++)
            {
                var sample = await MeasureOnceAsync();
                if (number % PrintedEvery == 0) Print(sample);
                await Task.Delay(Every, TimeProvider.System, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop.
        }
    }

    /// <summary>Measures until the owners of all that has ended are gone, or should long be.</summary>
    public async Task MeasureUntilQuietAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        while ((await MeasureOnceAsync()).Owners > 0 && TimeProvider.System.GetElapsedTime(began) < LongestStay) await Task.Delay(Every, TimeProvider.System);
    }

    /// <summary>Measures once.</summary>
    public async Task<SoakSample> MeasureOnceAsync()
    {
        var figures = await FiguresAsync();
        var links = Directory.EnumerateFiles($"/proc/{bot.Id}/fd").Select(file => new FileInfo(file).LinkTarget ?? string.Empty).ToList();
        var sockets = links.Count(link => link.StartsWith("socket:", StringComparison.Ordinal));
        var sample = new SoakSample(
            _pace?.Elapsed ?? TimeSpan.Zero,
            _pace?.Begun ?? 0,
            Status("VmRSS") * 1024,
            Sum(figures, "dotnet_gc_last_collection_heap_size_bytes") - Sum(figures, "dotnet_gc_last_collection_heap_fragmentation_size_bytes"),
            Sum(figures, "dotnet_gc_last_collection_memory_committed_size_bytes"),
            (int)Status("Threads"),
            sockets,
            links.Count - sockets,
            Sum(figures, "orleans_catalog_activations", "grain_type=\"migration\""),
            (await surroundings.Storage.GetRequiredService<RoomOutbox>().DepthAsync(CancellationToken.None)).Pending);
        _samples.Enqueue(sample);
        return sample;
    }

    public static void Print(SoakSample sample) => SoakVerb.Say(
        $"{sample.At.TotalMinutes,8:0.0} {sample.Begun,6} {sample.ResidentBytes / 1e6,6:0} MB {sample.HeapBytes / 1e6,4:0} MB {sample.CommittedBytes / 1e6,7:0} MB {sample.Threads,8} {sample.Sockets,8} {sample.Files,6} {sample.Owners,7} {sample.Waiting,8}");

    private async Task<string[]> FiguresAsync()
    {
        using var asking = new HttpMessageInvoker(new SocketsHttpHandler());
        using var question = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/metrics"));
        using var answer = await asking.SendAsync(question, CancellationToken.None);
        return (await answer.Content.ReadAsStringAsync(CancellationToken.None)).Split('\n');
    }

    private static double Sum(string[] figures, string name, string tag = "") => figures
        .Where(line => line.StartsWith($"{name}{{", StringComparison.Ordinal) && line.Contains(tag, StringComparison.Ordinal))
        .Sum(line => double.Parse(line[(line.LastIndexOf('}') + 1)..].Trim().Split(' ')[0], CultureInfo.InvariantCulture));

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{bot.Id}/status").First(line => line.StartsWith($"{name}:", StringComparison.Ordinal));
        return double.Parse(line.Split(':', ' ', '\t').First(word => word.Length > 0 && char.IsDigit(word[0])), CultureInfo.InvariantCulture);
    }
}
