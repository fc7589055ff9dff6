using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>The domains of a server and who owns them.</summary>
internal static class DomainFacts
{
    private static readonly Parameter Domain = Parameter.Text("domain").Required;

    public static IReadOnlyList<WhmFunction> All { get; } =
    [
        new("domainuserdata", [Domain], UserData),
        new("getdomainowner", [Domain], Owner),
        new("get_domain_info", [], List),
    ];

    private static Answer List(Call call) =>
        ListArguments.Answer(call, "domains", call.Server.Registry.All.SelectMany(account => Rows(call.Server, account)));

    private static Answer Owner(Call call) =>
        Answer.Of(new JsonObject { ["user"] = call.Server.Registry.OwnerOf(call.Arguments.Needed("domain")) });

    private static Answer UserData(Call call)
    {
        var domain = call.Arguments.Needed("domain");
        if (call.Server.Registry.OwnerOf(domain) is not { } owner)
            return Answer.Refused($"The domain “{domain}” does not exist on this server.");
        var account = call.Server.Registry.Find(owner)!;
        return Answer.Of(new JsonObject { ["userdata"] = Describe(call.Server, account, domain) }, "Obtained userdata.");
    }

    private static JsonObject Describe(SimulatedServer server, HostedAccount account, string domain)
    {
        var home = $"/home/{account.User}";
        return new JsonObject
        {
            ["user"] = account.User,
            ["group"] = account.User,
            ["owner"] = account.Owner,
            ["homedir"] = home,
            ["documentroot"] = $"{home}/public_html",
            ["ip"] = server.Addresses.Of(account),
            ["port"] = 80,
            ["servername"] = domain,
            ["serveralias"] = string.Join(' ', account.ParkedDomains.Append($"www.{domain}")),
            ["serveradmin"] = $"webmaster@{domain}",
            ["usecanonicalname"] = "Off",
            ["userdirprotect"] = "",
            ["hascgi"] = 1,
            ["phpopenbasedirprotect"] = 1,
            ["customlog"] = new JsonArray(new JsonObject { ["format"] = "combined", ["target"] = $"/etc/apache2/logs/domlogs/{domain}" }),
            ["scriptalias"] = new JsonArray(new JsonObject { ["path"] = $"{home}/public_html/cgi-bin/", ["url"] = "/cgi-bin/" }),
        };
    }

    private static IEnumerable<JsonObject> Rows(SimulatedServer server, HostedAccount account) =>
    [
        Row(server, account, account.Domain, "main"),
        .. account.AddonDomains.Select(domain => Row(server, account, domain, "addon")),
        .. account.ParkedDomains.Select(domain => Row(server, account, domain, "parked")),
    ];

    private static JsonObject Row(SimulatedServer server, HostedAccount account, string domain, string type) => new()
    {
        ["domain"] = domain,
        ["user"] = account.User,
        ["user_owner"] = account.Owner,
        ["domain_type"] = type,
        ["parent_domain"] = account.Domain,
        ["docroot"] = type == "addon" ? $"/home/{account.User}/{domain}" : $"/home/{account.User}/public_html",
        ["ipv4"] = server.Addresses.Of(account),
        ["ipv4_ssl"] = server.Addresses.Of(account),
        ["ipv6"] = "",
        ["port"] = "80",
        ["php_version"] = "ea-php82",
    };
}
