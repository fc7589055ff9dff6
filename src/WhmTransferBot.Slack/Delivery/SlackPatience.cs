using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Delivery;

/// <summary>Repeats a call as long as Slack only asks to wait a little.</summary>
internal sealed class SlackPatience(TimeProvider time)
{
    /// <summary>The longest that is waited in one go; longer limits are handed to the caller.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private const int MostWaits = 10;

    /// <summary>Calls until the answer is something other than a short limit.</summary>
    public async Task<SlackAnswer<T>> AskAsync<T>(Func<Task<SlackAnswer<T>>> call, CancellationToken cancellationToken)
        where T : ApiAnswer
    {
        var answer = await call();
        for (var waits = 0; waits < MostWaits && answer is SlackAnswer<T>.Limited limited && limited.RetryAfter <= Longest; waits++)
        {
            await Task.Delay(Whole(limited.RetryAfter), time, cancellationToken);
            answer = await call();
        }

        return answer;
    }

    /// <summary>
    /// Timers count whole milliseconds and leave off what goes beyond: what is left of a wait would be no wait at all, and every
    /// attempt would be used up at once.
    /// </summary>
    private static TimeSpan Whole(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds) + 1);
}
