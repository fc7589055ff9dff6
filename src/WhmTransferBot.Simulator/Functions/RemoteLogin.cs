using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>Logs in to a source the way the arguments say, and says what went wrong.</summary>
internal static class RemoteLogin
{
    public static IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Text("host").Required,
        Parameter.Text("user").Required,
        Parameter.Text("password"),
        Parameter.Number("port", 1, 65535),
        Parameter.Word("root_escalation_method", "su", "sudo"),
        Parameter.Text("root_password"),
        Parameter.Text("sshkey_name"),
        Parameter.Text("sshkey_passphrase"),
    ];

    public static (SimulatedServer? Source, string? Refusal) Try(Call call)
    {
        var host = call.Arguments.Needed("host");
        if (call.Arguments["password"] is null == call.Arguments["sshkey_name"] is null)
            return (null, "Give either “password” or “sshkey_name”.");
        if (call.Server.World.FindByHost(host) is not { } source || source == call.Server)
            return (null, $"The system failed to connect to “{host}”: the host could not be reached.");
        var refusal = OfTransport(call, source) ?? (call.Arguments["password"] is null ? OfKey(call, source) : OfPassword(call, source));
        return refusal is null ? (source, null) : (null, refusal);
    }

    private static string? OfTransport(Call call, SimulatedServer source) => (call.Arguments["comm_transport"] ?? "ssh") switch
    {
        "ssh" when call.Arguments.Number("port", 22) != source.Description.SshPort =>
            $"The system failed to connect to “{source.HostName}” on port {call.Arguments.Number("port", 22)}: connection refused.",
        "whostmgr" when !source.Description.CertificateIsTrusted =>
            $"The system failed to connect to “{source.HostName}”: its certificate is not trusted.",
        _ => null,
    };

    private static string? OfKey(Call call, SimulatedServer source)
    {
        var name = call.Arguments.Needed("sshkey_name");
        if (call.Server.Description.SshKeys.FirstOrDefault(key => key.Name == name) is not { } key)
            return $"The SSH key “{name}” does not exist on this server.";
        if (key.Passphrase is not null && key.Passphrase != call.Arguments["sshkey_passphrase"])
            return $"The passphrase for the SSH key “{name}” is not correct.";
        return source.Description.AuthorizedKeys.Contains(name) ? OfRootAccess(call, source) : Denied(call, source);
    }

    private static string? OfPassword(Call call, SimulatedServer source)
    {
        var user = call.Arguments.Needed("user");
        var expected = user == "root" ? source.RootPassword : Administrator(source, user)?.Password;
        return expected == call.Arguments["password"] ? OfRootAccess(call, source) : Denied(call, source);
    }

    /// <summary>Over SSH, somebody who may not log in as root has to become root; over WHM, root may always.</summary>
    private static string? OfRootAccess(Call call, SimulatedServer source)
    {
        var user = call.Arguments.Needed("user");
        var overSsh = call.Arguments["comm_transport"] is null or "ssh";
        if (user == "root")
            return source.Description.RootLoginAllowed || !overSsh ? null : $"“{source.HostName}” does not allow root to log in over SSH.";
        var method = call.Arguments["root_escalation_method"];
        if (Administrator(source, user) is not { } administrator || method != administrator.EscalationMethod)
            return $"The user “{user}” could not become root on “{source.HostName}”.";
        return method == "su" && call.Arguments["root_password"] != source.RootPassword
            ? $"The root password for “{source.HostName}” is not correct."
            : null;
    }

    private static AdministratorLogin? Administrator(SimulatedServer source, string user) =>
        source.Description.Administrator is { } administrator && administrator.User == user ? administrator : null;

    private static string Denied(Call call, SimulatedServer source) =>
        $"The system failed to log in to “{source.HostName}” as “{call.Arguments.Needed("user")}”: permission denied.";
}
