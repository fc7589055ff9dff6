namespace WhmTransferBot.Configuration;

/// <summary>How a destination logs in to a source.</summary>
public sealed class LoginSettings
{
    /// <summary><c>whm</c> or <c>ssh</c>: how commands run on the source. Default whm.</summary>
    public string Transport { get; set; } = "whm";

    /// <summary>The user. Default root.</summary>
    public string User { get; set; } = "root";

    /// <summary>Where the password is, as <c>env:NAME</c> or <c>file:/path</c>.</summary>
    public string? Password { get; set; }

    /// <summary>Instead of a password: the name of an SSH key that is stored for root on the destination.</summary>
    public string? SshKey { get; set; }

    /// <summary>Where the passphrase of the key is.</summary>
    public string? SshKeyPassphrase { get; set; }

    /// <summary>The SSH port, 1 to 65535. Default 22.</summary>
    public int? Port { get; set; }

    /// <summary><c>su</c> or <c>sudo</c>: how the user becomes root, when it is not root.</summary>
    public string? Escalation { get; set; }

    /// <summary>For su: where the root password of the source is.</summary>
    public string? RootPassword { get; set; }
}
