namespace WhmTransferBot.Whm.Keys;

/// <summary>Answer of <c>authorizesshkey</c>.</summary>
/// <param name="File">The key.</param>
/// <param name="IsAuthorized">It may be used to log in.</param>
public sealed record SshKeyAuthorization(string File, bool IsAuthorized);
