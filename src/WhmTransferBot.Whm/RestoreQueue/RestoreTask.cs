namespace WhmTransferBot.Whm.RestoreQueue;

/// <summary>The restore of one account from a backup, as the restore queue holds it.</summary>
/// <param name="User">The account.</param>
/// <param name="RestorePoint">Date of the backup, <c>YYYY-MM-DD</c>.</param>
public sealed record RestoreTask(string User, string RestorePoint)
{
    /// <summary>Id of the backup destination; <c>local</c> for this server.</summary>
    public string Destination { get; init; } = "local";

    /// <summary>Give back the dedicated address.</summary>
    public bool GiveIp { get; init; }

    /// <summary>Restore the mail configuration.</summary>
    public bool MailConfiguration { get; init; }

    /// <summary>Restore MySQL databases.</summary>
    public bool Databases { get; init; }

    /// <summary>Restore subdomains.</summary>
    public bool Subdomains { get; init; }
}
