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
    private readonly ConcurrentDictionary<string, Task<Membership>> _known = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    private enum Membership
    {
        Joined,
        Stranger,
        Unsaid,
    }

    /// <summary>Whether the bot is surely not in a channel. While Slack does not say, it counts as being there.</summary>
    public async Task<bool> IsStrangerAsync(string channel, CancellationToken cancellationToken) =>
        await AskedOnce(channel).WaitAsync(cancellationToken) == Membership.Stranger;

    /// <summary>Many may want to know at the same time; Slack is asked once, and again only while the bot is not in the channel.</summary>
    private Task<Membership> AskedOnce(string channel)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(channel, out var known) && !known.IsCompleted) return known;
            if (known is { IsCompletedSuccessfully: true } && known.GetAwaiter().GetResult() == Membership.Joined) return known;
            return _known[channel] = AskAsync(channel);
        }
    }

    private async Task<Membership> AskAsync(string channel) =>
        await patience.AskAsync(() => api.ReadHistoryAsync(channel, null, 1, CancellationToken.None), CancellationToken.None) switch
        {
            SlackAnswer<MessagePage>.Done => Membership.Joined,
            SlackAnswer<MessagePage>.Refused { Error: "not_in_channel" or "channel_not_found" } => Membership.Stranger,
            _ => Membership.Unsaid,
        };
}
