namespace WhmTransferBot.Chat.Commands;

/// <summary>Why a command was not understood, for its author alone.</summary>
/// <param name="What">What was wrong, as a sentence.</param>
/// <param name="Example">A correct example, as typed after <c>/migrate</c>.</param>
public sealed record Mistake(string What, string Example)
{
    /// <summary>The word at which it went wrong, as typed; nothing when something is missing.</summary>
    public string? Word { get; init; }

    /// <summary>Which word that is, 1 for the verb; 0 when something is missing.</summary>
    public int WordNumber { get; init; }

    /// <summary>Where it begins in the text, 0 for the first character; nothing when something is missing.</summary>
    public int? Start { get; init; }

    /// <summary>The option it is about, for forms and for options with names; nothing when it is about none.</summary>
    public string? Option { get; init; }

    /// <summary>The known word that comes nearest; nothing when none is near.</summary>
    public string? Nearest { get; init; }

    internal Mistake At(CommandToken? token) =>
        token is null ? this : this with { Word = token.Text, WordNumber = token.Number, Start = token.Start };
}
