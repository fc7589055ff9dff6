using WhmTransferBot.Chat.Rooms;

namespace WhmTransferBot.Fuzzing.Http;

/// <summary>What every outcome of a delivery promises: a reason that people can read, of bounded length.</summary>
internal static class OutcomePromises
{
    private const int LongestReason = 1_000;

    /// <summary>Insists on it.</summary>
    public static void Hold(DeliveryOutcome outcome) => Promise.Readable(Words(outcome), LongestReason, "Why something was not delivered");

    private static string? Words(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Delivered delivered => delivered.Message.Value,
        DeliveryOutcome.Unavailable unavailable => unavailable.Reason,
        DeliveryOutcome.Unconfirmed unconfirmed => unconfirmed.Reason,
        DeliveryOutcome.Refused refused => refused.Reason,
        _ => null,
    };
}
