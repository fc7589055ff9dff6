using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Interactions;

/// <summary>The first response to an interaction that came over the gateway.</summary>
internal sealed class RestFirstResponse(InteractionApi api, InteractionTicket ticket) : IFirstResponse
{
    /// <inheritdoc />
    public async Task<bool> SendAsync(byte[] callback, CancellationToken cancellationToken) =>
        await api.RespondAsync(ticket, callback, cancellationToken) is RestAnswer.Succeeded or RestAnswer.Refused { Code: DiscordErrors.AlreadyAcknowledged };

    /// <inheritdoc />
    public void Ignore()
    {
    }
}
