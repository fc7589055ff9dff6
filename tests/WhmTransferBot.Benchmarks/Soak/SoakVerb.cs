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
        var isRight = false;
        try
        {
            isRight = (await SoakAsync(bot, surroundings, new SoakPace(TimeSpan.FromMinutes(minutes), migrations), chosen)).Print();
        }
        finally
        {
            if (!isRight) await KeepLogAsync(bot, chosen);
        }

        return isRight ? 0 : 1;
    }

    private static async Task<SoakReport> SoakAsync(SoakedBot bot, SoakSurroundings surroundings, SoakPace pace, int seed)
    {
        using var end = new CancellationTokenSource();
        var faults = new SoakFaults(surroundings, new Random(seed));
        var gauge = new SoakGauge(bot.Process, bot.Address, surroundings);
        var breaking = faults.BreakAsync(end.Token);
        var measuring = gauge.MeasureAsync(pace, end.Token);
        var stories = surroundings.Pairs.Select((pair, number) => new SoakedPair(pair, surroundings, pace, new Random(seed + number + 1)));
        var ends = (await Task.WhenAll(stories.Select(story => story.LiveAsync(CancellationToken.None)))).SelectMany(end => end).ToList();
        await end.CancelAsync();
        await breaking;
        faults.Lift();
        var rooms = await SoakedRooms.ExamineAsync(surroundings, CancellationToken.None);
        await measuring;
        await gauge.MeasureUntilQuietAsync();
        return new SoakReport(ends, faults.Counts, rooms, gauge.Samples);
    }

    private static async Task KeepLogAsync(SoakedBot bot, int seed)
    {
        var log = Path.Combine(Path.GetTempPath(), $"whmtransferbot-soak-{seed}.log");
        await File.WriteAllTextAsync(log, bot.Process.Output);
        Say($"What the bot said is kept in {log}.");
    }

    internal static void Say(FormattableString line) => System.Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
