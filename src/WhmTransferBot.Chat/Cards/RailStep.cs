namespace WhmTransferBot.Chat.Cards;

/// <summary>One step on the rail.</summary>
/// <param name="Name">plan, create, check, queue, approve, start or monitor.</param>
/// <param name="Position">Whether it is behind, here or ahead.</param>
public sealed record RailStep(string Name, RailPosition Position);
