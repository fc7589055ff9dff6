namespace WhmTransferBot.Discord.Messages;

/// <summary>Takes a thread out of the archive (docs.discord.com/developers/resources/channel, modify channel).</summary>
/// <param name="Archived">Always false.</param>
internal sealed record UnarchiveBody(bool Archived);
