namespace WhmTransferBot.Discord.Gateway;

/// <summary>A session with the gateway, which outlives its connections.</summary>
/// <param name="Id">Its name.</param>
/// <param name="ResumeAt">Where to go on with it.</param>
internal sealed record GatewaySession(string Id, Uri ResumeAt);
