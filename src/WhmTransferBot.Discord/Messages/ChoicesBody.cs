namespace WhmTransferBot.Discord.Messages;

/// <summary>Ways to go on typing.</summary>
/// <param name="Choices">At most 25.</param>
internal sealed record ChoicesBody(IReadOnlyList<Choice> Choices);
