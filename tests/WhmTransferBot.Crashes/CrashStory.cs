using System.Diagnostics;
using WhmTransferBot.Crashes.Plots;

namespace WhmTransferBot.Crashes;

/// <summary>
/// One migration from the plan to the kept logs, among surroundings of its own. The bot may be interrupted;
/// it is started again over the same data and the story goes on to its end.
/// </summary>
public sealed class CrashStory
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly BotSurroundings _surroundings;
    private readonly Plot _plot;
    private readonly WhmAtWork _work;
    private readonly Team _team;
    private readonly Interruption _interruption;
    private readonly List<string> _output = [];
    private readonly List<CrashOutcome.Breaking> _breaks = [];

    private CrashStory(BotSurroundings surroundings, Plot plot, Interruption interruption)
    {
        (_surroundings, _plot, _interruption) = (surroundings, plot, interruption);
        _work = new WhmAtWork(surroundings);
        _team = new Team(surroundings.Platform, plot, () => StoredView.ReadAsync(surroundings.Storage, CancellationToken.None));
    }

    /// <summary>Lets the story happen.</summary>
    /// <param name="scene">Where it happens, and what the people want.</param>
    /// <param name="interruption">What happens to the bot.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="CrashStoryException">It did not come to its end.</exception>
    public static async Task<CrashOutcome> HappenAsync(StoryScene scene, Interruption interruption, CancellationToken cancellationToken)
    {
        await using var surroundings = await BotSurroundings.PrepareAsync(scene, cancellationToken);
        return await new CrashStory(surroundings, scene.Plot, interruption).HappenAsync(cancellationToken);
    }

    private async Task<CrashOutcome> HappenAsync(CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var bot = _surroundings.StartBot(_interruption.DieAt);
        try
        {
            while (Stopwatch.GetElapsedTime(began) < Longest)
            {
                if (bot.HasEnded) bot = await StartAgainAsync(bot);
                if (await GoOnAsync(bot, cancellationToken)) return await EndAsync(Stopwatch.GetElapsedTime(began), cancellationToken);
            }

            _output.Add(bot.Output);
            throw new CrashStoryException($"The story did not end within {Longest.TotalMinutes:0} minutes.", _output);
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }

    private async Task<BotProcess> StartAgainAsync(BotProcess ended)
    {
        _output.Add(ended.Output);
        if (_breaks.Count == _interruption.Times || ended.ExitCode != _interruption.ExitCode)
            throw new CrashStoryException($"The bot ended by itself, with exit code {ended.ExitCode}.", _output);
        _breaks.Add(new CrashOutcome.Breaking(ended.ExitCode, _work.Session));
        await ended.DisposeAsync();
        return _surroundings.StartBot(_breaks.Count < _interruption.Times ? _interruption.DieAt : null);
    }

    /// <returns>Whether everything is over.</returns>
    private async Task<bool> GoOnAsync(BotProcess bot, CancellationToken cancellationToken)
    {
        await Task.WhenAny(bot.Address, bot.Ended);
        if (bot.HasEnded) return false;
        var now = await StoredView.ReadAsync(_surroundings.Storage, cancellationToken);
        if (now.IsOver) return true;
        if (IsToStop(now))
        {
            await StopAsync(bot, cancellationToken);
            return false;
        }

        if (await _team.ActAsync(now, _work, bot)) return false;
        if (_plot.Passes(now, _work) is { } time) _surroundings.Clock.Advance(time);
        await Task.Delay(Look, TimeProvider.System, cancellationToken);
        return false;
    }

    private async Task StopAsync(BotProcess bot, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Longest);
        int? silence = _interruption.WhmHangs ? await _work.FallSilentAsync(Look, patience.Token) : null;
        bot.AskToStop();
        await bot.Ended;
        if (silence is { } fault) _surroundings.Destination.Faults.Lift(fault);
    }

    private bool IsToStop(StoredView now) =>
        _breaks.Count == 0 && _interruption.StopIn is { } state && now.Migration?.State == state && _work.HasItemsInHand;

    private async Task<CrashOutcome> EndAsync(TimeSpan took, CancellationToken cancellationToken) => new(
        _breaks,
        await File.ReadAllLinesAsync(_surroundings.PointsFile, cancellationToken),
        await CrashEnd.ReadAsync(_surroundings, cancellationToken),
        took);
}
