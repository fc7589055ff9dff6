namespace WhmTransferBot.Discord.Messages;

/// <summary>A first response that says nothing more.</summary>
/// <param name="Type">Which.</param>
internal sealed record BareCallback(int Type);
