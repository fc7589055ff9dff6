using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Whm.Sessions;

/// <summary>
/// How the destination logs in to the source. Password and key exclude each other.
/// Source: create_remote_root_transfer_session and remote_basic_credential_check.
/// </summary>
public sealed record SourceLogin
{
    /// <summary>IPv4 address or domain name of the source.</summary>
    public required string Host { get; init; }

    /// <summary>Login on the source.</summary>
    public string User { get; init; } = "root";

    /// <summary>SSH port on the source, 1 to 65535; WHM takes 22 when it is not given.</summary>
    public int? Port { get; init; }

    /// <summary>Password of <see cref="User"/>.</summary>
    public Secret? Password { get; init; }

    /// <summary>Name of a key that is stored for root on the destination.</summary>
    public string? SshKeyName { get; init; }

    /// <summary>Passphrase of that key, if it is encrypted.</summary>
    public Secret? SshKeyPassphrase { get; init; }

    /// <summary>Needed when the source refuses direct root logins.</summary>
    public RootEscalation? Escalation { get; init; }

    /// <summary>Root password of the source; for <see cref="RootEscalation.Su"/> only.</summary>
    public Secret? RootPassword { get; init; }

    /// <summary>Says in one sentence why this login cannot work, or null when it can.</summary>
    public string? Problem()
    {
        if (string.IsNullOrWhiteSpace(Host)) return "The source has no host name or address.";
        if (string.IsNullOrWhiteSpace(User)) return "The login on the source has no user.";
        if (Port is < 1 or > 65535) return "The SSH port of the source is a number from 1 to 65535.";
        if (Password is null && string.IsNullOrEmpty(SshKeyName)) return "The login on the source needs a password or the name of an SSH key.";
        if (Password is not null && !string.IsNullOrEmpty(SshKeyName)) return "The login on the source has a password and an SSH key; leave one of them out.";
        return Escalation is RootEscalation.Su && RootPassword is null ? "Becoming root with su needs the root password of the source." : null;
    }
}
