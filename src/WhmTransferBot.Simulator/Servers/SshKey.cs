namespace WhmTransferBot.Simulator.Servers;

/// <summary>An SSH key that is stored for root on a server.</summary>
/// <param name="Name">Name, as in <c>sshkey_name</c>.</param>
/// <param name="Passphrase">Passphrase, or null when the key is not encrypted.</param>
public sealed record SshKey(string Name, string? Passphrase = null);
