namespace WhmTransferBot.Discord.Messages;

/// <summary>A thread to be started from a message (docs.discord.com/developers/resources/channel, start thread from message).</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="AutoArchiveDuration">Minutes without a message until it is archived: 60, 1440, 4320 or 10080.</param>
internal sealed record ThreadBody(string Name, int AutoArchiveDuration)
{
    /// <summary>A week, the longest there is: migrations wait for approvals.</summary>
    public const int Week = 10_080;
}
