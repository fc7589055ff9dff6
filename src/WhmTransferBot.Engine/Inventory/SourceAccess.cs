using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Engine.Inventory;

/// <summary>How a destination logs in to a source.</summary>
public sealed record SourceAccess
{
    /// <summary>How commands run on the source unless the migration says otherwise.</summary>
    public CommandTransport Transport { get; init; } = CommandTransport.Whm;

    /// <summary>The login, usually root.</summary>
    public string User { get; init; } = "root";

    /// <summary>The SSH port; nothing for 22.</summary>
    public int? Port { get; init; }

    /// <summary>Where the password is.</summary>
    public SecretReference? Password { get; init; }

    /// <summary>The name of an SSH key that is stored for root on the destination.</summary>
    public string? SshKey { get; init; }

    /// <summary>Where the key's passphrase is.</summary>
    public SecretReference? SshKeyPassphrase { get; init; }

    /// <summary>How the login becomes root, when it is another user.</summary>
    public RootEscalation? Escalation { get; init; }

    /// <summary>Where the source's root password is, for <c>su</c>.</summary>
    public SecretReference? RootPassword { get; init; }

    /// <summary>The login with the secrets as they are now.</summary>
    /// <exception cref="ConfigurationException">A secret is not where the configuration says.</exception>
    public SourceLogin ToLogin(string host) => new()
    {
        Host = host,
        User = User,
        Port = Port,
        Password = Password?.Read(),
        SshKeyName = SshKey,
        SshKeyPassphrase = SshKeyPassphrase?.Read(),
        Escalation = Escalation,
        RootPassword = RootPassword?.Read(),
    };
}
