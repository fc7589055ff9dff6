namespace WhmTransferBot.Storage.Outbox;

/// <summary>A place in the order of delivery.</summary>
/// <param name="Sequence">Smaller numbers are delivered first.</param>
/// <param name="Since">Since when the message waits there.</param>
internal sealed record DuePlace(long Sequence, DateTimeOffset Since);
