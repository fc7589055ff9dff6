namespace WhmTransferBot.Discord.Rest.RateLimits;

/// <summary>Leave to send one request, or how long it would take to get it.</summary>
/// <param name="Bucket">The bucket that gave leave and has to be told how it went; nothing when there is none to be had in time.</param>
/// <param name="RetryAfter">How long it would take.</param>
internal readonly record struct Turn(Bucket? Bucket, TimeSpan RetryAfter);
