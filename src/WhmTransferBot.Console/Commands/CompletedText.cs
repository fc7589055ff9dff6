namespace WhmTransferBot.Console.Commands;

/// <summary>A text after a completion was accepted.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Caret">Where the caret stands, in UTF-16 units from the start.</param>
internal sealed record CompletedText(string Text, int Caret);
