namespace WhmTransferBot.Whm.Accounts;

/// <summary>Whether a name can be used for an account on the destination (<c>validate_system_user</c>).</summary>
/// <param name="Exists">The name is taken.</param>
/// <param name="Reserved">The system keeps the name for itself.</param>
/// <param name="ValidForNew">Acceptable for a brand-new account.</param>
/// <param name="ValidForTransfer">Acceptable for an account that is moved in; the rules are looser.</param>
public sealed record SystemUserVerdict(bool Exists, bool Reserved, bool ValidForNew, bool ValidForTransfer)
{
    /// <summary>True when an account can be moved in under this name without overwriting anything.</summary>
    public bool IsFree => !Exists && !Reserved && ValidForTransfer;
}
