namespace WhmTransferBot.Chat.Access;

/// <summary>Somebody as a platform presents her, before anything is believed.</summary>
/// <param name="Identity">The platform account, for example <c>slack:T1:U012AB3CD</c>, <c>discord:99887766</c> or <c>console:operator</c>.</param>
/// <param name="Name">The name to show; not to be trusted.</param>
/// <param name="Groups">Groups and roles as the access rules write them, for example <c>slack:group:S0123</c> or <c>discord:role:112233</c>.</param>
public sealed record Caller(string Identity, string Name, IReadOnlySet<string> Groups)
{
    /// <summary>The message whose button she clicked, as the platform names it; nothing when she typed.</summary>
    public string? Message { get; init; }
}
