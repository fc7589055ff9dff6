using System.Text.Json;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Discord.Rest;

/// <summary>
/// What the bot does in channels and threads. Nothing waits its turn here: the outbox does, so that what is newer by then
/// goes out instead.
/// </summary>
internal sealed class ChannelApi(RestClient rest)
{
    /// <summary>How many messages are read at once.</summary>
    public const int PageSize = 100;

    /// <summary>Posts a message; the same nonce posts only once within some minutes.</summary>
    public Task<RestAnswer> PostAsync(Snowflake channel, MessageBody body, string nonce, IReadOnlyList<UploadFile> files, CancellationToken cancellationToken) =>
        rest.SendAsync(
            new RestRequest(Routes.CreateMessage(channel))
            {
                Body = JsonSerializer.SerializeToUtf8Bytes(body with { Nonce = nonce, EnforceNonce = true }, DiscordJson.Default.MessageBody),
                Files = files,
            },
            cancellationToken);

    /// <summary>Replaces a message.</summary>
    public Task<RestAnswer> EditAsync(Snowflake channel, Snowflake message, MessageBody body, IReadOnlyList<UploadFile> files, CancellationToken cancellationToken) =>
        rest.SendAsync(
            new RestRequest(Routes.EditMessage(channel, message))
            {
                Body = JsonSerializer.SerializeToUtf8Bytes(body, DiscordJson.Default.MessageBody),
                Files = files,
            },
            cancellationToken);

    /// <summary>A page of a channel's messages, newest first.</summary>
    /// <param name="channel">The channel or thread.</param>
    /// <param name="before">Only what is older than this message; nothing for the newest.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<RestAnswer> ReadAsync(Snowflake channel, Snowflake? before, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Routes.Messages(channel, PageSize, before)), cancellationToken);

    /// <summary>A message.</summary>
    public Task<RestAnswer> FindAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Routes.Message(channel, message)), cancellationToken);

    /// <summary>A channel or thread.</summary>
    public Task<RestAnswer> FindAsync(Snowflake channel, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Routes.Channel(channel)), cancellationToken);

    /// <summary>Starts the thread of a message.</summary>
    public Task<RestAnswer> StartThreadAsync(Snowflake channel, Snowflake message, ThreadBody body, CancellationToken cancellationToken) =>
        rest.SendAsync(
            new RestRequest(Routes.StartThread(channel, message))
            {
                Body = JsonSerializer.SerializeToUtf8Bytes(body, DiscordJson.Default.ThreadBody),
            },
            cancellationToken);

    /// <summary>Takes a thread out of the archive.</summary>
    public Task<RestAnswer> UnarchiveAsync(Snowflake thread, CancellationToken cancellationToken) =>
        rest.SendAsync(
            new RestRequest(Routes.EditChannel(thread))
            {
                Body = JsonSerializer.SerializeToUtf8Bytes(new UnarchiveBody(Archived: false), DiscordJson.Default.UnarchiveBody),
            },
            cancellationToken);
}
