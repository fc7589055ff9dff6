using System.Collections.Concurrent;
using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Inbound;

/// <summary>
/// Knows in which channels the bot may post. A command also works where the bot was never invited; a migration that is planned
/// there would have no place to be seen.
/// </summary>
internal sealed class RoomMembership(SlackWebApi api, SlackPatience patience)
{
    private readonly ConcurrentDictionary<string, bool> _joined = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _asking = new(StringComparer.Ordinal);

    /// <summary>Whether a channel is surely no place for a migration. While Slack does not say, it is one; a direct message never is.</summary>
    public async Task<bool> IsStrangerAsync(string channel, CancellationToken cancellationToken)
    {
        if (ConversationId.IsDirect(channel)) return true;
        if (_joined.ContainsKey(channel)) return false;

        // Many may want to know at the same time; Slack is asked once.
        var asking = _asking.GetOrAdd(channel, name => new Lazy<Task<bool>>(() => AskAsync(name)));
        return await asking.Value.WaitAsync(cancellationToken);
    }

    private async Task<bool> AskAsync(string channel)
    {
        try
        {
            var answer = await patience.AskAsync(() => api.ReadHistoryAsync(channel, null, 1, CancellationToken.None), CancellationToken.None);
            if (answer is SlackAnswer<MessagePage>.Done) _joined[channel] = true;
            return answer is SlackAnswer<MessagePage>.Refused { Error: "not_in_channel" or "channel_not_found" };
        }
        finally
        {
            _asking.TryRemove(channel, out _);
        }
    }
}
