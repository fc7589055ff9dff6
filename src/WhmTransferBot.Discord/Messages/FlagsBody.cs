namespace WhmTransferBot.Discord.Messages;

/// <summary>How the message will be that is announced.</summary>
internal sealed record FlagsBody(MessageFlags Flags);
