namespace WhmTransferBot.Slack.Delivery;

/// <summary>What already stands in the room of a delivery that may have arrived before.</summary>
/// <param name="Parts">The messages' ids by part.</param>
/// <param name="FileNames">The names of the files that were shown after the first part.</param>
internal sealed record PastDelivery(IReadOnlyDictionary<int, string> Parts, IReadOnlySet<string> FileNames)
{
    /// <summary>Nothing arrived.</summary>
    public static PastDelivery None { get; } = new(new Dictionary<int, string>(), new HashSet<string>());
}
