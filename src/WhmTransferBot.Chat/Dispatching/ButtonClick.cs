namespace WhmTransferBot.Chat.Dispatching;

/// <summary>A click as a platform delivers it; nothing in it is believed.</summary>
/// <param name="Verb">What the button says it does.</param>
/// <param name="Migration">Which migration the button says it means.</param>
/// <param name="Argument">What else the button says.</param>
public sealed record ButtonClick(string Verb, string Migration, string? Argument);
