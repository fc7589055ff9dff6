using WhmTransferBot.Fakes.Discord.Interactions;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Crashes;

/// <summary>
/// The people of the room. They know one story: plan, run, approve, pause, resume. They look where the migration stands and do what
/// is next; a command that was not answered they look at again, and repeat it when it had no effect, as people do.
/// </summary>
/// <param name="surroundings">Where they are.</param>
/// <param name="work">What WHM does.</param>
internal sealed class Team(BotSurroundings surroundings, WhmAtWork work)
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Does what is next, if it is their turn.</summary>
    /// <param name="now">What is stored.</param>
    /// <param name="bot">The bot that runs.</param>
    /// <returns>Whether they did something.</returns>
    public async Task<bool> ActAsync(StoredView now, BotProcess bot)
    {
        if (Next(now) is not { } act || surroundings.Discord.Commands.Visible.Count == 0) return false;
        surroundings.Discord.Interactions.Endpoint = new Uri(await bot.Address, "/discord/interactions");
        try
        {
            var interaction = await act();
            for (var since = TimeProvider.System.GetTimestamp(); !IsAnswered(interaction) && !bot.HasEnded;)
            {
                if (TimeProvider.System.GetElapsedTime(since) > LongestAnswer) break;
                await Task.Delay(Look, TimeProvider.System);
            }
        }
        catch (HttpRequestException)
        {
            // The bot died with the command in its hand. Whoever typed it looks again what became of it.
        }

        return true;
    }

    private static bool IsAnswered(FakeInteraction interaction) =>
        interaction.HttpStatus is not (null or 200) || (interaction.FirstType is not null && (!interaction.IsAwaited || interaction.IsRemoved));

    private Func<Task<FakeInteraction>>? Next(StoredView now) => now.Migration switch
    {
        null => () => surroundings.Ana.UseAsync("plan", ("from", "old1"), ("to", "new1"), ("accounts", CrashStory.Accounts)),
        { State: MigrationState.AwaitingApproval } asked => () => surroundings.Ben.UseAsync("approve", Of(asked)),
        { State: MigrationState.Running } running when !now.Has<PauseRequested>() && work.HasItemsInHand => () => surroundings.Ana.UseAsync("pause", Of(running)),
        { State: MigrationState.Paused } paused when !now.Has<ResumeRequested>() => () => surroundings.Ana.UseAsync("resume", Of(paused)),
        { DueAt: null } waiting when !waiting.State.IsFinal() => () => surroundings.Ana.UseAsync("run", Of(waiting)),
        _ => null,
    };

    private static (string Name, object Value) Of(Migrations.MigrationSnapshot migration) => ("migration", migration.Id.ToString());
}
