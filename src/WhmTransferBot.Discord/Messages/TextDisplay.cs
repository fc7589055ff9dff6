namespace WhmTransferBot.Discord.Messages;

/// <summary>Text in Discord's markdown; at most 4000 characters over all of a message.</summary>
internal sealed record TextDisplay(string Content) : Component;
