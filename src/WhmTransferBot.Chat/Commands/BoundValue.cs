namespace WhmTransferBot.Chat.Commands;

/// <summary>What was given to an option.</summary>
/// <param name="Value">The value, without quotation marks.</param>
/// <param name="Token">The word it came from; nothing when it did not come from a text.</param>
internal sealed record BoundValue(string Value, CommandToken? Token);
