namespace WhmTransferBot.Engine.Telling;

/// <summary>How far a room came.</summary>
/// <param name="Pause">Nothing when all is delivered; otherwise how long the platform wants to be left alone, or zero when it did not say.</param>
/// <param name="HasDelivered">Whether the platform took anything.</param>
internal readonly record struct DeliveryRound(TimeSpan? Pause, bool HasDelivered);
