using System.Text.Json;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Discord.Interactions;

/// <summary>First responses as they are sent (docs.discord.com/developers/interactions/receiving-and-responding, interaction callback type).</summary>
internal static class Callbacks
{
    private const int ChannelMessage = 4;
    private const int DeferredChannelMessage = 5;
    private const int DeferredUpdateMessage = 6;
    private const int UpdateMessage = 7;
    private const int AutocompleteResult = 8;
    private const int Modal = 9;

    /// <summary>The answer to a ping.</summary>
    public static byte[] Pong() => Write(new BareCallback(1));

    /// <summary>Something follows that only the author sees.</summary>
    public static byte[] DeferPrivately() =>
        JsonSerializer.SerializeToUtf8Bytes(new Callback<FlagsBody>(DeferredChannelMessage, new FlagsBody(MessageFlags.Ephemeral)), DiscordJson.Default.CallbackFlagsBody);

    /// <summary>The click has arrived.</summary>
    public static byte[] DeferUpdate() => Write(new BareCallback(DeferredUpdateMessage));

    /// <summary>A message.</summary>
    public static byte[] Say(MessageBody body) => Write(new Callback<MessageBody>(ChannelMessage, body));

    /// <summary>The message that was clicked on, anew.</summary>
    public static byte[] Update(MessageBody body) => Write(new Callback<MessageBody>(UpdateMessage, body));

    /// <summary>A form.</summary>
    public static byte[] Show(ModalBody form) => JsonSerializer.SerializeToUtf8Bytes(new Callback<ModalBody>(Modal, form), DiscordJson.Default.CallbackModalBody);

    /// <summary>Ways to go on typing.</summary>
    public static byte[] Offer(IReadOnlyList<Choice> choices) =>
        JsonSerializer.SerializeToUtf8Bytes(new Callback<ChoicesBody>(AutocompleteResult, new ChoicesBody(choices)), DiscordJson.Default.CallbackChoicesBody);

    private static byte[] Write(BareCallback callback) => JsonSerializer.SerializeToUtf8Bytes(callback, DiscordJson.Default.BareCallback);

    private static byte[] Write(Callback<MessageBody> callback) => JsonSerializer.SerializeToUtf8Bytes(callback, DiscordJson.Default.CallbackMessageBody);
}
