using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace WhmTransferBot.Fakes.Discord.Interactions;

/// <summary>Signs requests as Discord does, with a key of its own.</summary>
public sealed class InteractionSigner
{
    private readonly Ed25519PrivateKeyParameters _key = new(new SecureRandom());

    /// <summary>64 hexadecimal digits.</summary>
    public string PublicKey => Convert.ToHexStringLower(_key.GeneratePublicKey().GetEncoded());

    /// <summary>128 hexadecimal digits.</summary>
    public string Sign(string timestamp, byte[] body)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, _key);
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
        signer.BlockUpdate(signed, 0, signed.Length);
        return Convert.ToHexStringLower(signer.GenerateSignature());
    }
}
