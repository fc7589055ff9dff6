namespace WhmTransferBot.Chat.Commands;

/// <summary>One word of a command.</summary>
/// <param name="Name">What stands before the first colon or equals sign; nothing when the word has none.</param>
/// <param name="Separator">That sign.</param>
/// <param name="Value">What stands after it, or the whole word; without quotation marks.</param>
/// <param name="Text">The word as it was typed.</param>
/// <param name="Number">Which word it is, 1 for the verb.</param>
/// <param name="Start">Where it begins in the text, 0 for the first character.</param>
internal sealed record CommandToken(string? Name, char Separator, string Value, string Text, int Number, int Start);
