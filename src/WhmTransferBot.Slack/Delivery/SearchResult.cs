using WhmTransferBot.Chat.Rooms;

namespace WhmTransferBot.Slack.Delivery;

/// <summary>What looking for an earlier attempt brought.</summary>
internal abstract record SearchResult
{
    private SearchResult()
    {
    }

    /// <summary>The place was looked through.</summary>
    public sealed record Looked(PastDelivery Past) : SearchResult;

    /// <summary>The bot is not allowed to look, now or later; a message too many is better than one too few.</summary>
    public sealed record CannotLook(string Reason) : SearchResult;

    /// <summary>It could not be looked now.</summary>
    public sealed record Failed(DeliveryOutcome Outcome) : SearchResult;
}
