namespace WhmTransferBot.Chat.Cards;

/// <summary>The steps of a migration with the current one marked, in words as well as by sign.</summary>
/// <param name="Steps">In order.</param>
public sealed record RailBlock(IReadOnlyList<RailStep> Steps) : CardBlock;
