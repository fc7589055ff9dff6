namespace WhmTransferBot.Chat.Cards;

/// <summary>A file that goes with a card.</summary>
/// <param name="Name">The file name, for example <c>M-1-report.csv</c>.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Content">Text, UTF-8 when sent.</param>
public sealed record CardFile(string Name, string Title, string Content);
