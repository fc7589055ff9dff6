using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WhmTransferBot.Slack.BlockKit;
using WhmTransferBot.Slack.Forms;
using WhmTransferBot.Slack.Socket;

namespace WhmTransferBot.Slack.WebApi;

/// <summary>Everything that is read from or written to Slack as JSON, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiAnswer))]
[JsonSerializable(typeof(Identity))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(SocketAddress))]
[JsonSerializable(typeof(GroupMembers))]
[JsonSerializable(typeof(MessagePage))]
[JsonSerializable(typeof(UploadAddress))]
[JsonSerializable(typeof(OpenedConversation))]
[JsonSerializable(typeof(OpenedView))]
[JsonSerializable(typeof(IReadOnlyList<UploadedFile>))]
[JsonSerializable(typeof(IReadOnlyList<SlackBlock>))]
[JsonSerializable(typeof(View))]
[JsonSerializable(typeof(MessageNote))]
[JsonSerializable(typeof(ResponseMessage))]
[JsonSerializable(typeof(FormOrigin))]
[JsonSerializable(typeof(FormAcknowledgement))]
[JsonSerializable(typeof(SocketAcknowledgement))]
internal sealed partial class SlackJson : JsonSerializerContext
{
    /// <summary>The shapes for what is sent: nothing but what JSON itself demands is escaped, so that sizes are those that Slack counts.</summary>
    public static SlackJson Outgoing { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
