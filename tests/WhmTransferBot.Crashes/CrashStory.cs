using System.Diagnostics;

namespace WhmTransferBot.Crashes;

/// <summary>
/// One migration from the plan to the kept logs, with a pause between, among surroundings of its own. The bot may die once, at a
/// point; it is started again over the same data and the story goes on to its end.
/// </summary>
public sealed class CrashStory
{
    /// <summary>What is moved: more than WHM takes in hand at once, so that a pause finds something to hold back.</summary>
    public const string Accounts = "alice,carol,erin,walter";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly BotSurroundings _surroundings;
    private readonly WhmAtWork _work;
    private readonly Team _team;
    private readonly string? _dieAt;
    private readonly List<string> _output = [];

    private CrashStory(BotSurroundings surroundings, string? dieAt)
    {
        (_surroundings, _dieAt) = (surroundings, dieAt);
        _work = new WhmAtWork(surroundings);
        _team = new Team(surroundings, _work);
    }

    /// <summary>Lets the story happen.</summary>
    /// <param name="dieAt">The point at which the bot dies; nothing for an undisturbed story.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<CrashOutcome> HappenAsync(string? dieAt, CancellationToken cancellationToken)
    {
        await using var surroundings = await BotSurroundings.PrepareAsync(cancellationToken);
        return await new CrashStory(surroundings, dieAt).HappenAsync(cancellationToken);
    }

    private async Task<CrashOutcome> HappenAsync(CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var bot = _surroundings.StartBot(_dieAt);
        var died = false;
        try
        {
            while (Stopwatch.GetElapsedTime(began) < Longest)
            {
                if (bot.HasEnded)
                {
                    _output.Add(bot.Output);
                    if (died) throw new CrashStoryException("The bot that was started again ended by itself.", _output);
                    died = true;
                    await bot.DisposeAsync();
                    bot = _surroundings.StartBot(null);
                }

                if (await GoOnAsync(bot, cancellationToken)) return await EndAsync(died, began, cancellationToken);
            }

            _output.Add(bot.Output);
            throw new CrashStoryException($"The story did not end within {Longest.TotalMinutes:0} minutes.", _output);
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }

    /// <returns>Whether everything is over.</returns>
    private async Task<bool> GoOnAsync(BotProcess bot, CancellationToken cancellationToken)
    {
        await Task.WhenAny(bot.Address, bot.Ended);
        if (bot.HasEnded) return false;
        var now = await StoredView.ReadAsync(_surroundings.Storage, cancellationToken);
        if (now.IsOver) return true;
        if (await _team.ActAsync(now, bot)) return false;
        _work.GoOn(now);
        await Task.Delay(Look, TimeProvider.System, cancellationToken);
        return false;
    }

    private async Task<CrashOutcome> EndAsync(bool died, long began, CancellationToken cancellationToken) => new(
        _dieAt,
        died,
        await File.ReadAllLinesAsync(_surroundings.PointsFile, cancellationToken),
        await CrashEnd.ReadAsync(_surroundings, cancellationToken),
        Stopwatch.GetElapsedTime(began));
}
