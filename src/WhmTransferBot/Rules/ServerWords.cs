using System.Globalization;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Rules;

/// <summary>A server of the inventory on one line; of secrets only where they are.</summary>
internal static class ServerWords
{
    public static string Of(ServerEntry server) => string.Join("; ", new[]
    {
        server.Host, Login(server.Login), Accounts(server.AccountPasswords), Api(server.Api), Hours(server.UpdateHours),
    }.OfType<string>());

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

    private static string? Accounts(IReadOnlyDictionary<AccountName, SecretReference> passwords) =>
        passwords.Count == 0 ? null : string.Join(", ", passwords.Select(account => $"password of {account.Key} {account.Value}").Order(StringComparer.Ordinal));

    private static string? Hours(UpdateHours? hours) =>
        hours is null ? null : string.Create(CultureInfo.InvariantCulture, $"updates from {hours.From:HH\\:mm} to {hours.To:HH\\:mm}");

    private static string? Api(ApiAccess? api) => api is null ? null : $"API {api.Url} as {api.User}, token {api.Token}, TLS {api.Tls}";
}
