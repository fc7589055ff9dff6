namespace WhmTransferBot.Discord.Messages;

/// <summary>A line between two parts.</summary>
internal sealed record Separator : Component;
