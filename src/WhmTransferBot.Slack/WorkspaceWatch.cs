using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.People;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack;

/// <summary>
/// Learns at the start which workspace it is, and keeps the user groups known, so that a click finds them known even while Slack is
/// away. Over HTTP nothing stands that could break, so Slack is asked now and then whether it still answers.
/// </summary>
internal sealed partial class WorkspaceWatch(
    SlackWorkspace workspace, UserGroups groups, SlackLink link, SlackOptions options, TimeProvider time, ILogger<WorkspaceWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isKnown = false;
        await PersevereAsync(async token => isKnown = await LearnAsync(token), stoppingToken);
        if (!isKnown) return;
        await Task.WhenAll(
            PersevereAsync(KeepGroupsAsync, stoppingToken),
            options.Mode == SlackMode.Http ? PersevereAsync(KeepAskingAsync, stoppingToken) : Task.CompletedTask);
    }

    private Task PersevereAsync(Func<CancellationToken, Task> work, CancellationToken stopping) =>
        Perseverance.WorkAsync(work, fault => Log.Failed(logger, Perseverance.Rest.TotalSeconds, fault), time, stopping);

    private async Task KeepGroupsAsync(CancellationToken stopping)
    {
        while (true)
        {
            await groups.RefreshAsync(Timeout.InfiniteTimeSpan, stopping);
            await Task.Delay(options.GroupsFreshFor, time, stopping);
        }
    }

    /// <summary>Asks more often while there is no answer, so that its end is noticed soon. What comes of it is noted where all calls pass.</summary>
    private async Task KeepAskingAsync(CancellationToken stopping)
    {
        var asked = time.GetTimestamp();
        while (link.Status.State != SlackLinkState.Stopped)
        {
            await Task.Delay(BetweenLooks, time, stopping);
            if (link.Status.State == SlackLinkState.Connected && time.GetElapsedTime(asked) < BetweenQuestions) continue;
            asked = time.GetTimestamp();
            await workspace.AskAgainAsync(stopping);
        }
    }

    private async Task<bool> LearnAsync(CancellationToken stopping)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            var answer = await workspace.AskAsync(stopping);
            if (answer is SlackAnswer<Identity>.Done { Value: var identity })
            {
                if (options.Mode == SlackMode.Http) link.Answered();
                Log.Known(logger, identity.User ?? "?", identity.Team ?? "?");
                return true;
            }

            if (answer is SlackAnswer<Identity>.Refused refused && SlackRemedies.ForBotToken(refused.Error) is { } remedy)
            {
                link.Stopped(remedy);
                Log.Refused(logger, remedy);
                return false;
            }

            link.Failed($"Slack could not be reached: {answer.Problem}.");
            await Task.Delay(wait, time, stopping);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "This bot is {User} in the Slack workspace {Team}.")]
        public static partial void Known(ILogger logger, string user, string team);

        [LoggerMessage(2, LogLevel.Critical, "Slack takes nothing from this bot. {Remedy}")]
        public static partial void Refused(ILogger logger, string remedy);

        [LoggerMessage(3, LogLevel.Error, "Looking after the Slack workspace failed in an unknown way. It begins again in {Seconds} s.")]
        public static partial void Failed(ILogger logger, double seconds, Exception fault);
    }
}
