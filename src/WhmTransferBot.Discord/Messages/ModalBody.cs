namespace WhmTransferBot.Discord.Messages;

/// <summary>A form (docs.discord.com/developers/components/using-modal-components).</summary>
/// <param name="CustomId">What comes back with it; at most 100 characters.</param>
/// <param name="Title">At most 45 characters.</param>
/// <param name="Components">1 to 5 labels with their fields.</param>
internal sealed record ModalBody(string CustomId, string Title, IReadOnlyList<Component> Components);
