using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Rules;

/// <summary>A server of the inventory on one line; of secrets only where they are.</summary>
internal static class ServerWords
{
    public static string Of(ServerEntry server) => string.Join("; ", new[] { server.Host, Login(server.Login), Api(server.Api) }.OfType<string>());

    private static string? Login(SourceAccess? login) => login is null ? null : string.Join(", ", new[]
    {
        $"login over {(login.Transport == CommandTransport.Ssh ? "ssh" : "whm")} as {login.User}",
        login.Port is { } port ? $"port {port}" : null,
        login.Password is { } password ? $"password {password}" : null,
        login.SshKey is { } key ? $"key {key}" : null,
        login.SshKeyPassphrase is { } passphrase ? $"passphrase {passphrase}" : null,
        login.Escalation is { } escalation ? $"becomes root with {escalation}" : null,
        login.RootPassword is { } root ? $"root password {root}" : null,
    }.OfType<string>());

    private static string? Api(ApiAccess? api) => api is null ? null : $"API {api.Url} as {api.User}, token {api.Token}, TLS {api.Tls}";
}
