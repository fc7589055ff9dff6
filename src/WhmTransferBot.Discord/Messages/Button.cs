namespace WhmTransferBot.Discord.Messages;

/// <summary>A button.</summary>
/// <param name="Style">How it looks.</param>
/// <param name="Label">What stands on it; at most 80 characters.</param>
/// <param name="CustomId">What comes back with the click; at most 100 characters, unique in the message.</param>
internal sealed record Button(ButtonLook Style, string Label, string CustomId) : Component;
