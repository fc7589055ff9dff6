using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Whm.Endpoints;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Configuration;

/// <summary>Turns <c>servers.json</c> into the inventory, and says everything that cannot work.</summary>
internal sealed class InventoryReader(string file, ICollection<SettingsFault> faults)
{
    private const string WhereSecretsAre = "Write env:NAME or file:/path, and put the secret there.";

    public IReadOnlyList<ServerEntry> Read(ServersSettings settings) =>
        [.. settings.Servers.Select(server => Read(server.Key, server.Value)).OfType<ServerEntry>()];

    private ServerEntry? Read(string name, ServerSettings server)
    {
        var key = $"Servers:{name}";
        if (!ServerName.TryParse(name, out var shortName))
        {
            Fault(key, $"“{name}” cannot be a short name.", "Use letters, digits, dot, dash and underscore.");
            return null;
        }

        if (string.IsNullOrWhiteSpace(server.Host)) Fault($"{key}:Host", "The server has no host name.", "Write the name or address by which other servers reach it.");
        if (server.Login is null && server.Api is null && server.AccountPasswords.Count == 0)
            Fault(key, "The server has neither Login nor Api, so it can be neither source nor destination.", "Add one of them.");
        return new ServerEntry(shortName, server.Host, Login($"{key}:Login", server.Login), Api($"{key}:Api", server.Api))
        {
            AccountPasswords = AccountPasswords($"{key}:AccountPasswords", server.AccountPasswords),
            UpdateHours = Hours($"{key}:UpdateHours", server.UpdateHours),
        };
    }

    private Dictionary<AccountName, SecretReference> AccountPasswords(string key, IDictionary<string, string> passwords)
    {
        Dictionary<AccountName, SecretReference> known = [];
        foreach (var (name, text) in passwords)
        {
            if (!AccountName.TryParse(name, out var account)) Fault($"{key}:{name}", $"“{name}” cannot be an account.", "Write the account's user name.");
            else if (Optional($"{key}:{name}", text) is { } reference) known[account] = reference;
        }

        return known;
    }

    private UpdateHours? Hours(string key, string? text)
    {
        if (text is null) return null;
        if (HourRange.Read(text) is { } hours) return new UpdateHours(hours.From, hours.To);
        Fault(key, $"“{text}” is no time of the day.", $"Write {HourRange.Allowed}.");
        return null;
    }

    private SourceAccess? Login(string key, LoginSettings? login)
    {
        if (login is null) return null;
        if (login.Transport is not ("whm" or "ssh")) Fault($"{key}:Transport", $"“{login.Transport}” is not known.", "Write whm or ssh.");
        if (login.Escalation is not (null or "su" or "sudo")) Fault($"{key}:Escalation", $"“{login.Escalation}” is not known.", "Write su or sudo, or leave it out for root.");
        if (login.Port is < 1 or > 65535) Fault($"{key}:Port", $"{login.Port} is not a port.", "Write a number from 1 to 65535.");
        if ((login.Password is null) == (login.SshKey is null))
            Fault(key, "The login needs a password or an SSH key, and not both.", "Give Password or SshKey.");
        if (login.Escalation == "su" && login.RootPassword is null) Fault($"{key}:RootPassword", "Becoming root with su needs the root password.", WhereSecretsAre);
        return new SourceAccess
        {
            Transport = login.Transport == "ssh" ? CommandTransport.Ssh : CommandTransport.Whm,
            User = login.User,
            Port = login.Port,
            Password = Optional($"{key}:Password", login.Password),
            SshKey = login.SshKey,
            SshKeyPassphrase = Optional($"{key}:SshKeyPassphrase", login.SshKeyPassphrase),
            Escalation = login.Escalation switch { "su" => RootEscalation.Su, "sudo" => RootEscalation.Sudo, _ => null },
            RootPassword = Optional($"{key}:RootPassword", login.RootPassword),
        };
    }

    private ApiAccess? Api(string key, ApiSettings? api)
    {
        if (api is null) return null;
        var token = SecretReference.Parse(api.Token);
        if (token is null) Fault($"{key}:Token", "A token does not belong in this file.", WhereSecretsAre);
        else if (token is EnvironmentSecret { Name: var name } && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
            Fault($"{key}:Token", $"The environment variable {name} is not set.", "Set it, for example in .env.");
        if (!TlsTrust.TryParse(api.Tls, out var tls)) Fault($"{key}:Tls", $"“{api.Tls}” is not a way to trust a certificate.", "Write system, or sha256: and the 64 hex digits of its fingerprint.");
        if (!Uri.TryCreate(api.Url, UriKind.Absolute, out var url)) Fault($"{key}:Url", $"“{api.Url}” is not an address.", "Write for example https://new1.example.net:2087.");
        else if (WhmEndpoint.ProblemWithUrl(url) is { } problem) Fault($"{key}:Url", problem, "Mend the address.");
        return url is null || token is null || tls is null ? null : new ApiAccess(url, api.User, token, tls);
    }

    private SecretReference? Optional(string key, string? text)
    {
        if (text is null) return null;
        if (SecretReference.Parse(text) is { } reference) return reference;
        Fault(key, "A secret does not belong in this file.", WhereSecretsAre);
        return null;
    }

    private void Fault(string key, string problem, string remedy) => faults.Add(new SettingsFault(file, key, problem, remedy));
}
