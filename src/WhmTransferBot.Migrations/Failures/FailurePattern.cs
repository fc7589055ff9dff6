namespace WhmTransferBot.Migrations.Failures;

/// <summary>An explanation and the word patterns by which it is recognised.</summary>
internal sealed class FailurePattern
{
    private readonly IReadOnlyList<WordPattern> _patterns;

    /// <summary>Any of the patterns is enough; see <see cref="WordPattern"/> for how they are written.</summary>
    public FailurePattern(FailureExplanation explanation, params string[] patterns)
    {
        Explanation = explanation;
        _patterns = [.. patterns.Select(WordPattern.Parse)];
    }

    /// <summary>What it means.</summary>
    public FailureExplanation Explanation { get; }

    /// <summary>Whether the text is about this.</summary>
    public bool Fits(IReadOnlyList<string> words) => _patterns.Any(pattern => pattern.Fits(words));
}
