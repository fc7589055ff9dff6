namespace WhmTransferBot.Whm.Keys;

/// <summary>A key pair that WHM has made.</summary>
/// <param name="Name">Its name, to be given as the SSH key of a login.</param>
/// <param name="Fingerprint">Its fingerprint, if told.</param>
public sealed record SshKeyPair(string Name, string? Fingerprint);
