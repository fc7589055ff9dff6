namespace WhmTransferBot.Chat.Commands;

/// <summary>A command, or why there is none.</summary>
public abstract record ParseResult
{
    private ParseResult()
    {
    }

    /// <summary>The text is a command.</summary>
    /// <param name="Command">The command.</param>
    public sealed record Understood(Command Command) : ParseResult;

    /// <summary>The text is none.</summary>
    /// <param name="Mistake">Why.</param>
    public sealed record Mistaken(Mistake Mistake) : ParseResult;
}
