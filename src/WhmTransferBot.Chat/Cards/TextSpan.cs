namespace WhmTransferBot.Chat.Cards;

/// <summary>A piece of text with its meaning.</summary>
/// <param name="Text">Plain text from any source, never markup; every platform escapes it.</param>
/// <param name="Style">How it is meant.</param>
public sealed record TextSpan(string Text, SpanStyle Style = SpanStyle.Plain);
