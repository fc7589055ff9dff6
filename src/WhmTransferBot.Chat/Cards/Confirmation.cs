namespace WhmTransferBot.Chat.Cards;

/// <summary>A question before a click counts.</summary>
/// <param name="Title">At most 100 characters.</param>
/// <param name="Question">At most 300 characters.</param>
/// <param name="Yes">The label that goes on, at most 30 characters.</param>
/// <param name="No">The label that goes back, at most 30 characters.</param>
public sealed record Confirmation(string Title, string Question, string Yes, string No);
