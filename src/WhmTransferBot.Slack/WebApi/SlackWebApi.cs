using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WhmTransferBot.Slack.BlockKit;
using WhmTransferBot.Slack.Pacing;

namespace WhmTransferBot.Slack.WebApi;

/// <summary>
/// The methods of Slack's Web API that the bot uses, typed (docs.slack.dev/reference/methods). A call that would go beyond a
/// rate is answered with <see cref="SlackAnswer{T}.Limited"/> without being sent; the caller decides whether to wait.
/// </summary>
internal sealed class SlackWebApi(SlackWire wire, SlackOptions options, CallPacer pacer, SlackLink link, SlackMeter meter)
{
    private static readonly SlackJson Json = SlackJson.Outgoing;

    /// <summary>Whose token it is, and what it may do.</summary>
    public Task<SlackAnswer<Identity>> TestAuthAsync(CancellationToken cancellationToken) =>
        CallAsync(ApiMethod.TestAuth, new SlackForm(), Json.Identity, null, cancellationToken);

    /// <summary>Asks for the address of a new socket. The only call that is made with the app-level token.</summary>
    public Task<SlackAnswer<SocketAddress>> OpenSocketAsync(CancellationToken cancellationToken) =>
        wire.CallAsync(
            ApiMethod.OpenSocket,
            options.AppToken ?? throw new InvalidOperationException("The app-level token is missing."),
            new SlackForm(), Json.SocketAddress, cancellationToken);

    /// <summary>Posts a message.</summary>
    public Task<SlackAnswer<PostedMessage>> PostMessageAsync(MessagePost post, CancellationToken cancellationToken) =>
        CallAsync(
            ApiMethod.PostMessage,
            FormOf(post)
                .With("thread_ts", post.ThreadTs)
                .With("reply_broadcast", post is { ThreadTs: not null, AlsoInChannel: true } ? "true" : null)
                .With("unfurl_links", false)
                .With("unfurl_media", false),
            Json.PostedMessage, post.Channel, cancellationToken);

    /// <summary>Replaces a message.</summary>
    public Task<SlackAnswer<PostedMessage>> UpdateMessageAsync(string ts, MessagePost post, CancellationToken cancellationToken) =>
        CallAsync(ApiMethod.UpdateMessage, FormOf(post).With("ts", ts), Json.PostedMessage, post.Channel, cancellationToken);

    /// <summary>Deletes a message.</summary>
    public Task<SlackAnswer<PostedMessage>> DeleteMessageAsync(string channel, string ts, CancellationToken cancellationToken) =>
        CallAsync(
            ApiMethod.DeleteMessage, new SlackForm().With("channel", channel).With("ts", ts), Json.PostedMessage, channel, cancellationToken);

    /// <summary>Shows a message to one person in a channel. Slack does not promise that it is seen.</summary>
    public Task<SlackAnswer<ApiAnswer>> PostEphemeralAsync(MessagePost post, string user, CancellationToken cancellationToken) =>
        CallAsync(
            ApiMethod.PostEphemeral, FormOf(post).With("user", user).With("thread_ts", post.ThreadTs), Json.ApiAnswer, post.Channel,
            cancellationToken);

    /// <summary>Answers a command or a click at its own address: five times within thirty minutes.</summary>
    public Task<SlackAnswer<ApiAnswer>> RespondAsync(Uri address, ResponseMessage message, CancellationToken cancellationToken) =>
        wire.PostJsonAsync(address, JsonSerializer.Serialize(message, Json.ResponseMessage), cancellationToken);

    /// <summary>Reads a page of a thread, the first message included, with what the bot noted on its messages.</summary>
    public Task<SlackAnswer<MessagePage>> ReadRepliesAsync(
        string channel, string threadTs, string? cursor, CancellationToken cancellationToken) =>
        CallAsync(ApiMethod.ReadReplies, PageForm(channel, cursor).With("ts", threadTs), Json.MessagePage, channel, cancellationToken);

    /// <summary>Reads a page of a channel, the newest messages first, with what the bot noted on its messages.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="cursor">Where the page begins; nothing for the first one.</param>
    /// <param name="most">How many messages, 1 to 200.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<SlackAnswer<MessagePage>> ReadHistoryAsync(string channel, string? cursor, int most, CancellationToken cancellationToken) =>
        CallAsync(ApiMethod.ReadHistory, PageForm(channel, cursor, most), Json.MessagePage, channel, cancellationToken);

    /// <summary>The conversation of the bot with one person.</summary>
    public Task<SlackAnswer<OpenedConversation>> OpenConversationAsync(string user, CancellationToken cancellationToken) =>
        CallAsync(ApiMethod.OpenConversation, new SlackForm().With("users", user), Json.OpenedConversation, null, cancellationToken);

    /// <summary>The members of a user group; paid plans only.</summary>
    public Task<SlackAnswer<GroupMembers>> ListGroupMembersAsync(string group, CancellationToken cancellationToken) =>
        CallAsync(ApiMethod.ListGroupMembers, new SlackForm().With("usergroup", group), Json.GroupMembers, null, cancellationToken);

    /// <summary>Opens a modal. The trigger is good for three seconds and once.</summary>
    public Task<SlackAnswer<OpenedView>> OpenViewAsync(string trigger, View view, CancellationToken cancellationToken) =>
        CallAsync(ApiMethod.OpenView, ViewForm(view).With("trigger_id", trigger), Json.OpenedView, null, cancellationToken);

    /// <summary>Opens a modal over another; at most two over the first.</summary>
    public Task<SlackAnswer<OpenedView>> PushViewAsync(string trigger, View view, CancellationToken cancellationToken) =>
        CallAsync(ApiMethod.PushView, ViewForm(view).With("trigger_id", trigger), Json.OpenedView, null, cancellationToken);

    /// <summary>Shows the App Home to one person.</summary>
    public Task<SlackAnswer<OpenedView>> PublishViewAsync(string user, View view, CancellationToken cancellationToken) =>
        CallAsync(ApiMethod.PublishView, ViewForm(view).With("user_id", user), Json.OpenedView, null, cancellationToken);

    /// <summary>Asks where the bytes of a file may go.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="length">How many bytes, 1 or more.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<SlackAnswer<UploadAddress>> GetUploadAddressAsync(string name, int length, CancellationToken cancellationToken) =>
        CallAsync(
            ApiMethod.GetUploadAddress, new SlackForm().With("filename", name).With("length", length), Json.UploadAddress, null,
            cancellationToken);

    /// <summary>Brings the bytes of a file to Slack.</summary>
    public Task<SlackAnswer<ApiAnswer>> UploadAsync(Uri address, byte[] bytes, CancellationToken cancellationToken) =>
        wire.PostBytesAsync(address, bytes, cancellationToken);

    /// <summary>Shows files whose bytes are with Slack.</summary>
    public Task<SlackAnswer<ApiAnswer>> CompleteUploadAsync(
        IReadOnlyList<UploadedFile> files, string channel, string? threadTs, CancellationToken cancellationToken) =>
        CallAsync(
            ApiMethod.CompleteUpload,
            new SlackForm()
                .WithJson("files", files, Json.IReadOnlyListUploadedFile)
                .With("channel_id", channel)
                .With("thread_ts", threadTs),
            Json.ApiAnswer, channel, cancellationToken);

    private async Task<SlackAnswer<T>> CallAsync<T>(
        ApiMethod method,
        SlackForm form,
        JsonTypeInfo<T> shape,
        string? channel,
        CancellationToken cancellationToken)
        where T : ApiAnswer
    {
        var wait = pacer.Take(method, channel);
        if (wait > TimeSpan.Zero) return new SlackAnswer<T>.Limited(wait);
        var answer = await wire.CallAsync(method, options.BotToken, form, shape, cancellationToken);
        if (answer is SlackAnswer<T>.Limited limited) pacer.Hold(method, channel, limited.RetryAfter);
        if (answer is SlackAnswer<T>.Refused { Error: var error } && SlackRemedies.IsTokenLost(error)) link.Stopped(SlackRemedies.ForBotToken(error)!);
        if (options.Mode == SlackMode.Http) Note(answer);
        meter.Called(method.Name, answer.Outcome);
        return answer;
    }

    /// <summary>The first call at the start says whether the link stands at all; every later one whether it still does.</summary>
    private void Note<T>(SlackAnswer<T> answer)
        where T : ApiAnswer
    {
        if (answer is SlackAnswer<T>.Unavailable or SlackAnswer<T>.Unconfirmed) link.Unanswered($"Slack could not be reached: {answer.Problem}.");
        else if (link.Status.State == SlackLinkState.Reconnecting) link.Answered();
    }

    private static SlackForm FormOf(MessagePost post) =>
        new SlackForm()
            .With("channel", post.Channel)
            .With("text", post.Text)
            .WithJson("blocks", post.Blocks.Count == 0 ? null : post.Blocks, Json.IReadOnlyListSlackBlock)
            .WithJson("metadata", post.Note, Json.MessageNote)
            .With("parse", "none")
            .With("link_names", false);

    private static SlackForm ViewForm(View view) => new SlackForm().WithJson("view", view, Json.View);

    private static SlackForm PageForm(string channel, string? cursor, int most = 200) =>
        new SlackForm().With("channel", channel).With("limit", most).With("include_all_metadata", true).With("cursor", cursor);
}
