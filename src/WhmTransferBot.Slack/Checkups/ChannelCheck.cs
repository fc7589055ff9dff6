using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Checkups;

/// <summary>Looks whether the bot is in a configured channel.</summary>
internal sealed class ChannelCheck(SlackWebApi api, SlackPatience patience)
{
    /// <summary>One finding.</summary>
    /// <param name="channel">The channel's id.</param>
    /// <param name="bot">The bot's name, for the invitation.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<SlackFinding> ExamineAsync(string channel, string bot, CancellationToken cancellationToken)
    {
        var room = $"{SlackRoom.Of(channel)}";
        return await patience.AskAsync(() => api.ReadHistoryAsync(channel, null, 1, cancellationToken), cancellationToken) switch
        {
            SlackAnswer<MessagePage>.Done => SlackFinding.Ok(room, "The bot is in this channel."),
            SlackAnswer<MessagePage>.Refused { Error: "not_in_channel" } => SlackFinding.Failed(room, "The bot is not in this channel.", $"Type /invite @{bot} there."),
            SlackAnswer<MessagePage>.Refused { Error: "channel_not_found" } =>
                SlackFinding.Failed(room, "The bot does not see this channel.", $"Check the id under Rooms:Mirror; if the channel is private, type /invite @{bot} there."),
            SlackAnswer<MessagePage>.Refused refused => SlackFinding.Failed(room, $"The bot may not look there: {refused}.", "Give the app the scopes of config/slack-manifest.yaml and install it again."),
            var other => SlackFinding.Failed(room, $"It could not be seen: {other.Problem}.", "Try again."),
        };
    }
}
