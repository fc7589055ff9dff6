namespace WhmTransferBot.Simulator.Servers;

/// <summary>An API token.</summary>
/// <param name="Name">Name of the token.</param>
/// <param name="User">User it belongs to.</param>
/// <param name="Secret">The secret that is sent in the <c>Authorization</c> header.</param>
/// <param name="Functions">Functions it may call, or null when it may call all of them.</param>
public sealed record AccessToken(string Name, string User, string Secret, IReadOnlyList<string>? Functions = null);
