using System.Text.Json;
using WhmTransferBot.Discord.Interactions;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Discord.Rest;

/// <summary>Answers to interactions over REST.</summary>
internal sealed class InteractionApi(RestClient rest)
{
    private static readonly TimeSpan ForFirst = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan ForLater = TimeSpan.FromSeconds(30);

    /// <summary>Sends the first response.</summary>
    public Task<RestAnswer> RespondAsync(InteractionTicket ticket, byte[] callback, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Routes.Callback(ticket.Id, ticket.Token)) { Body = callback, Patience = ForFirst }, cancellationToken);

    /// <summary>Replaces the first response, or the message that was clicked on.</summary>
    public Task<RestAnswer> EditOriginalAsync(InteractionTicket ticket, MessageBody body, IReadOnlyList<UploadFile> files, CancellationToken cancellationToken) =>
        SendAsync(Routes.Original(HttpMethod.Patch, ticket.Application, ticket.Token), body, files, cancellationToken);

    /// <summary>Deletes the first response, or the message that was clicked on if only its author saw it.</summary>
    public Task<RestAnswer> DeleteOriginalAsync(InteractionTicket ticket, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Routes.Original(HttpMethod.Delete, ticket.Application, ticket.Token)) { Patience = ForLater }, cancellationToken);

    /// <summary>Says something more.</summary>
    public Task<RestAnswer> FollowUpAsync(InteractionTicket ticket, MessageBody body, IReadOnlyList<UploadFile> files, CancellationToken cancellationToken) =>
        SendAsync(Routes.FollowUp(ticket.Application, ticket.Token), body, files, cancellationToken);

    private Task<RestAnswer> SendAsync(Route route, MessageBody body, IReadOnlyList<UploadFile> files, CancellationToken cancellationToken) =>
        rest.SendAsync(
            new RestRequest(route) { Body = JsonSerializer.SerializeToUtf8Bytes(body, DiscordJson.Default.MessageBody), Files = files, Patience = ForLater },
            cancellationToken);
}
