namespace WhmTransferBot.Chat.Completing;

/// <summary>One way to go on typing.</summary>
/// <param name="Text">What stands there when it is chosen; at most 100 characters.</param>
/// <param name="Hint">What it means, in a few words; empty when the text says it.</param>
/// <param name="Start">Where in the text it goes, 0 for the first character.</param>
/// <param name="Length">How many characters it replaces.</param>
public sealed record Completion(string Text, string Hint, int Start, int Length);
