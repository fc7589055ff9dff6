using System.Globalization;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>
/// <c>soak MINUTES MIGRATIONS [SEED]</c>: the program as a process of its own among simulated servers, Slack and Discord, with
/// migrations that come and go while everything around it fails by chance.
/// </summary>
internal static class SoakVerb
{
    /// <summary>Runs it.</summary>
    /// <returns>0 when every migration ended in the right state, every room is complete, and nothing grew.</returns>
    public static async Task<int> RunAsync(double minutes, int migrations, int? seed)
    {
        var chosen = seed ?? Random.Shared.Next();
        Say($"{migrations} migrations within {minutes} minutes, seed {chosen}");
        await using var surroundings = await SoakSurroundings.PrepareAsync(chosen, CancellationToken.None);
        await using var bot = await surroundings.StartBotAsync();
        var pace = new SoakPace(TimeSpan.FromMinutes(minutes), migrations);
        using var end = new CancellationTokenSource();
        var faults = new SoakFaults(surroundings, new Random(chosen));
        var gauge = new SoakGauge(bot.Process, bot.Address, surroundings);
        var breaking = faults.BreakAsync(end.Token);
        var measuring = gauge.MeasureAsync(pace, end.Token);

        var stories = surroundings.Pairs.Select((pair, number) => new SoakedPair(pair, surroundings, pace, new Random(chosen + number + 1)));
        var ends = (await Task.WhenAll(stories.Select(story => story.LiveAsync(CancellationToken.None)))).SelectMany(end => end).ToList();
        await end.CancelAsync();
        await breaking;
        faults.Lift();
        var rooms = await SoakedRooms.ExamineAsync(surroundings, CancellationToken.None);
        await gauge.MeasureOnceAsync();
        await measuring;
        if (new SoakReport(ends, faults.Counts, rooms, gauge.Samples).Print() && !bot.Process.HasEnded) return 0;
        var log = Path.Combine(Path.GetTempPath(), $"whmtransferbot-soak-{chosen}.log");
        await File.WriteAllTextAsync(log, bot.Process.Output);
        Say($"What the bot said is kept in {log}.");
        return 1;
    }

    internal static void Say(FormattableString line) => System.Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
