namespace WhmTransferBot.Chat.Rooms;

/// <summary>What became of one attempt to deliver.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <summary>It stands in the room.</summary>
    /// <param name="Message">How the platform knows it.</param>
    public sealed record Delivered(MessageReference Message) : DeliveryOutcome;

    /// <summary>The platform takes nothing in this room for a while.</summary>
    /// <param name="RetryAfter">For how long.</param>
    public sealed record Limited(TimeSpan RetryAfter) : DeliveryOutcome
    {
        /// <summary>Whether a part of it stands in the room already, so that it does not count as not arrived.</summary>
        public bool PartArrived { get; init; }
    }

    /// <summary>The platform is out of reach; nothing arrived.</summary>
    /// <param name="Reason">Why, for the log.</param>
    public sealed record Unavailable(string Reason) : DeliveryOutcome;

    /// <summary>It may have arrived or not.</summary>
    /// <param name="Reason">Why that is not known, for the log.</param>
    public sealed record Unconfirmed(string Reason) : DeliveryOutcome;

    /// <summary>The platform will never take it as it is.</summary>
    /// <param name="Reason">Why, for the log and for the administrators.</param>
    public sealed record Refused(string Reason) : DeliveryOutcome;

    /// <summary>The message to be edited, or the card the thread hangs on, was deleted by a person.</summary>
    public sealed record Gone : DeliveryOutcome;
}
