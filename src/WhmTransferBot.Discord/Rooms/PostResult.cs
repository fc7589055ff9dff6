using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Rooms;

/// <summary>What became of putting a message into a channel.</summary>
/// <param name="Message">The message; nothing when it is not there.</param>
/// <param name="Failure">Why it is not there.</param>
/// <param name="Answer">What Discord said last.</param>
internal sealed record PostResult(Snowflake? Message, DeliveryOutcome? Failure, RestAnswer Answer)
{
    /// <summary>Whether the channel or thread does not exist.</summary>
    public bool NoSuchChannel => Answer is RestAnswer.Refused { Code: DiscordErrors.UnknownChannel };

    /// <summary>Whether the thread is archived and does not wake by posting.</summary>
    public bool Archived => Answer is RestAnswer.Refused { Code: DiscordErrors.ThreadArchived };
}
