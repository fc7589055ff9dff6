namespace WhmTransferBot.Chat.Cards;

/// <summary>A message of the bot, independent of the platform.</summary>
public sealed record Card
{
    /// <summary>The heading; empty for a plain thread message.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The parts, in order.</summary>
    public IReadOnlyList<CardBlock> Blocks { get; init; } = [];

    /// <summary>The buttons; exactly what is permitted.</summary>
    public IReadOnlyList<CardButton> Buttons { get; init; } = [];

    /// <summary>Files.</summary>
    public IReadOnlyList<CardFile> Files { get; init; } = [];

    /// <summary>Who is to be notified, as access rules write them, for example <c>slack:group:S0123</c>; a platform
    /// mentions those of its own and nobody else.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];
}
