using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Sessions;

/// <summary>Writes requests of this folder as arguments.</summary>
internal static class SessionParameters
{
    /// <summary>All twelve required arguments are always sent, whatever their value.</summary>
    public static CallParameters Of(RootSessionRequest request) => Of(request.Source)
        .Add("comm_transport", Word(request.Transport))
        .Add("transfer_threads", request.TransferThreads)
        .Add("restore_threads", request.RestoreThreads)
        .Flag("compressed", request.Compressed)
        .Flag("unencrypted", request.Unencrypted)
        .Flag("low_priority", request.LowPriority)
        .Flag("unrestricted_restore", request.UnrestrictedRestore)
        .Flag("copy_reseller_privs", request.CopyResellerPrivileges)
        .Flag("use_backups", request.UseBackups)
        .Flag("enable_custom_pkgacct", request.CustomPackaging);

    public static CallParameters Of(UserSessionRequest request) => new CallParameters()
        .Add("host", request.Host)
        .Add("password", request.Password)
        .Flag("unrestricted_restore", true);

    /// <summary>A passphrase without a key and a root password without su mean nothing to WHM and stay here.</summary>
    public static CallParameters Of(SourceLogin login) => new CallParameters()
        .Add("host", login.Host)
        .Add("user", login.User)
        .Add("port", login.Port)
        .Add("password", login.Password)
        .Add("sshkey_name", string.IsNullOrEmpty(login.SshKeyName) ? null : login.SshKeyName)
        .Add("sshkey_passphrase", string.IsNullOrEmpty(login.SshKeyName) ? null : login.SshKeyPassphrase)
        .Add("root_escalation_method", Word(login.Escalation))
        .Add("root_password", login.Escalation is RootEscalation.Su ? login.RootPassword : null);

    private static string Word(SourceTransport transport) => transport switch
    {
        SourceTransport.Whm => "whostmgr",
        SourceTransport.WhmInsecure => "whostmgr_insecure",
        _ => "ssh",
    };

    private static string? Word(RootEscalation? escalation) => escalation switch
    {
        RootEscalation.Su => "su",
        RootEscalation.Sudo => "sudo",
        _ => null,
    };
}
