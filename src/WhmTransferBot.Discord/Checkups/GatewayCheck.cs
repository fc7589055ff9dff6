using WhmTransferBot.Discord.Gateway;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Checkups;

/// <summary>Looks whether the gateway can be reached and how many sessions are left for today.</summary>
internal sealed class GatewayCheck(RestClient rest, DiscordOptions options)
{
    private const string Gateway = "Discord gateway";
    private const int Few = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>One finding.</summary>
    public async Task<DiscordFinding> ExamineAsync(CancellationToken cancellationToken)
    {
        if (await rest.SendAsync(new RestRequest(Routes.Gateway) { Patience = Patience }, cancellationToken) is not RestAnswer.Succeeded { Body: var body })
            return DiscordFinding.Failed(Gateway, "Its address cannot be had.", "Try again.");
        if (GatewayAddress.Read(body.Property("url").Text(), options.Api) is not { } address)
            return DiscordFinding.Failed(Gateway, "Discord gave no address that can be used.", "Look at DISCORD_API_URL.");
        var limit = SessionStartLimit.Read(body.Property("session_start_limit"));
        return limit.Remaining > Few
            ? DiscordFinding.Ok(Gateway, $"It is at {address.Host}; {limit.Remaining} of {limit.Total} sessions are left for today.")
            : DiscordFinding.Warning(Gateway, $"Only {limit.Remaining} of {limit.Total} sessions are left for the next {limit.ResetAfter}.", "Find out why the bot was started, or lost its connection, so often.");
    }
}
