using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Answers;

/// <summary>What is said where nobody could follow a migration: in a channel to which the bot was never invited, and in a direct message.</summary>
internal static class Invitation
{
    /// <summary>In words.</summary>
    /// <param name="channel">Where it is said.</param>
    /// <param name="command">The command as it is typed.</param>
    public static string Words(string channel, string command) =>
        ConversationId.IsDirect(channel)
            ? $"The team could not follow a migration here. Use {command} in a channel to which you have invited me."
            : $"I am not in this channel, so nobody could follow the migration here. Invite me with /invite and my name, then use {command} again.";
}
