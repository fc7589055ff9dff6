namespace WhmTransferBot.Whm.Queueing;

/// <summary>A kind of item that a queue can hold (<c>available_transfer_modules</c>). The list is open: unknown names are no fault.</summary>
/// <param name="Name">For example <c>AccountRemoteRoot</c>.</param>
/// <param name="Order">Lower numbers are worked through earlier.</param>
public sealed record TransferModule(string Name, int Order)
{
    /// <summary>Accounts of a root session.</summary>
    public const string AccountRemoteRoot = "AccountRemoteRoot";

    /// <summary>The account of a user session.</summary>
    public const string AccountRemoteUser = "AccountRemoteUser";

    /// <summary>A cpmove archive on the destination.</summary>
    public const string AccountLocal = "AccountLocal";

    /// <summary>A package.</summary>
    public const string PackageRemoteRoot = "PackageRemoteRoot";

    /// <summary>A feature list. One published list spells it differently; this is the spelling that works.</summary>
    public const string FeatureListRemoteRoot = "FeatureListRemoteRoot";

    /// <summary>An account from a legacy backup.</summary>
    public const string LegacyAccountBackup = "LegacyAccountBackup";
}
