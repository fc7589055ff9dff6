using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Discord.Cards;

/// <summary>A card as Discord shows it.</summary>
/// <param name="Components">What it is made of.</param>
/// <param name="Mentions">Whom it notifies.</param>
/// <param name="Files">Its files.</param>
/// <param name="Attachments">The same files as the message names them.</param>
internal sealed record RenderedCard(
    IReadOnlyList<Component> Components,
    AllowedMentions Mentions,
    IReadOnlyList<UploadFile> Files,
    IReadOnlyList<Attachment> Attachments)
{
    /// <summary>The message.</summary>
    /// <param name="flags">What is special about it beyond being made of components.</param>
    public MessageBody ToBody(MessageFlags flags = MessageFlags.None) => new()
    {
        Components = Components,
        AllowedMentions = Mentions,
        Attachments = Attachments,
        Flags = flags | MessageFlags.ComponentsV2,
    };
}
