namespace WhmTransferBot.Storage.Outbox;

/// <summary>How much waits to be delivered.</summary>
/// <param name="Pending">Messages and edits that wait.</param>
/// <param name="OldestSince">Since when the oldest of them waits; nothing when none does.</param>
/// <param name="Refused">Messages whose newest revision a platform has refused; they wait no longer.</param>
public sealed record OutboxDepth(int Pending, DateTimeOffset? OldestSince, int Refused);
