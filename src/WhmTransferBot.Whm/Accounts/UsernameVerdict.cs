namespace WhmTransferBot.Whm.Accounts;

/// <summary>Answer of <c>verify_new_username</c> and <c>verify_new_username_for_restore</c>.</summary>
/// <param name="IsUsable">The name can be used.</param>
/// <param name="Reason">WHM's words when it cannot; null when it can.</param>
public sealed record UsernameVerdict(bool IsUsable, string? Reason);
