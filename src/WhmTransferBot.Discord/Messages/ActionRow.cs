namespace WhmTransferBot.Discord.Messages;

/// <summary>A row of up to 5 buttons.</summary>
internal sealed record ActionRow(IReadOnlyList<Component> Components) : Component;
