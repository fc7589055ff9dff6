using System.Text.Json;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Domains;

/// <summary>Reads domains out of answers.</summary>
internal static class DomainReading
{
    public static DomainUserData UserData(Node data) => new(
        data["user"].Word ?? throw new JsonException("The answer names no user."),
        data["servername"].Word,
        (data["serveralias"].Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        data["documentroot"].Word,
        data["homedir"].Word,
        data["ip"].Word,
        data["owner"].Word);

    public static IReadOnlyList<DomainInfo> Domains(Node domains) => [.. domains.Items.Where(domain => domain["domain"].Word is not null).Select(Domain)];

    private static DomainInfo Domain(Node domain) => new(
        domain["domain"].Text!,
        domain["user"].Text ?? "",
        domain["domain_type"].Word,
        domain["parent_domain"].Word,
        domain["docroot"].Word,
        domain["ipv4"].Word);
}
