namespace WhmTransferBot.Whm.Queueing;

/// <summary>Which A records are rewritten to the new address (<c>replaceip</c>).</summary>
public enum AddressRewrite
{
    /// <summary><c>basic</c>: only those that cPanel manages.</summary>
    Basic,

    /// <summary><c>all</c>: every one that matches; WHM's own default.</summary>
    All,
}
