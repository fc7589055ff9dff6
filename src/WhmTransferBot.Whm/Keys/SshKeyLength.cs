namespace WhmTransferBot.Whm.Keys;

/// <summary>Lengths of an RSA key that WHM makes and that are worth making.</summary>
public enum SshKeyLength
{
    /// <summary>2048 bits.</summary>
    Bits2048 = 2048,

    /// <summary>4096 bits.</summary>
    Bits4096 = 4096,
}
