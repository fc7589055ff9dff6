using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Whm.Keys;

/// <summary>What <c>generatesshkeypair</c> is asked: an RSA key pair for root on the server that is called.</summary>
/// <param name="Name">Name of the key; an existing one is never overwritten.</param>
public sealed record SshKeyRequest(string Name)
{
    /// <summary>Length of the key.</summary>
    public SshKeyLength Length { get; init; } = SshKeyLength.Bits4096;

    /// <summary>A comment in the public key.</summary>
    public string? Comment { get; init; }

    /// <summary>Encrypts the private key.</summary>
    public Secret? Passphrase { get; init; }
}
