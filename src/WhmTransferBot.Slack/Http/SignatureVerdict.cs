namespace WhmTransferBot.Slack.Http;

/// <summary>What the signature of a request says.</summary>
internal enum SignatureVerdict
{
    /// <summary>The request is Slack's, fresh, and came for the first time.</summary>
    Genuine,

    /// <summary>The signature or the time is missing, or cannot be read.</summary>
    Missing,

    /// <summary>The request is more than five minutes old, or that far in the future.</summary>
    Stale,

    /// <summary>The signature does not belong to this body and this time.</summary>
    Forged,

    /// <summary>The very same request came before.</summary>
    Replayed,
}
