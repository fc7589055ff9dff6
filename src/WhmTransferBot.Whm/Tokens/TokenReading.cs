using WhmTransferBot.Whm.Secrets;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Tokens;

/// <summary>Writes and reads tokens.</summary>
internal static class TokenReading
{
    public static CallParameters Parameters(ApiTokenRequest request) => CallParameters.Of("token_name", request.Name)
        .Repeat("acl", request.Privileges)
        .Add("expires_at", request.ExpiresAt?.ToUnixTimeSeconds())
        .Repeat("whitelist_ips", request.AllowedAddresses);

    public static CallParameters Parameters(ApiTokenChange change) => CallParameters.Of("token_name", change.Name)
        .Add("new_name", change.NewName)
        .Repeat("acl", change.Privileges)
        .Add("expires_at", change.ExpiresAt?.ToUnixTimeSeconds())
        .Repeat("whitelist_ips", change.AllowedAddresses);

    public static CreatedApiToken Created(Answer answer) => new(
        answer.Need("name"), new Secret(answer.Need("token")), UnixTime.Read(answer.Data["create_time"]), Privileges(answer.Data["acls"]));

    public static IReadOnlyList<ApiToken> Tokens(Node tokens) => [.. tokens.Entries.Select(entry => Token(entry.Key, entry.Value))];

    private static ApiToken Token(string name, Node token) => new(
        token["name"].Word ?? name,
        Privileges(token["acls"]),
        UnixTime.Read(token["create_time"]),
        UnixTime.Read(token["expires_at"]),
        token["whitelist_ips"].Texts);

    /// <summary>A list of names, or a map of names that are granted or not.</summary>
    private static IReadOnlyList<string> Privileges(Node privileges) => privileges.IsObject ? [.. privileges.Names()] : privileges.Texts;
}
