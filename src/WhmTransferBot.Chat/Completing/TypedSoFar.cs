using WhmTransferBot.Chat.Commands;

namespace WhmTransferBot.Chat.Completing;

/// <summary>A command up to the caret: the whole words, and the one that is being typed.</summary>
internal sealed record TypedSoFar
{
    /// <summary>The verb; nothing while it is being typed itself.</summary>
    public string? Verb { get; private init; }

    /// <summary>The option whose value is being typed; nothing for a word without a name.</summary>
    public string? OptionName { get; private init; }

    /// <summary>What stands of the value or word.</summary>
    public required string Value { get; init; }

    /// <summary>Where that begins in the text.</summary>
    public required int ValueStart { get; init; }

    private string Text { get; init; } = string.Empty;

    private IReadOnlyList<CommandToken> Whole { get; init; } = [];

    /// <summary>Reads what stands before the caret.</summary>
    public static TypedSoFar Read(string text)
    {
        var tokens = CommandTokenizer.Read(text).Tokens;
        var isBetween = text.Length == 0 || char.IsWhiteSpace(text[^1]);
        var last = isBetween || tokens.Count == 0 ? null : tokens[^1];
        var whole = last is null ? tokens : [.. tokens.SkipLast(1)];
        var name = whole.Count > 0 ? last?.Name : null;
        var start = last is null ? text.Length : name is null ? last.Start : last.Start + name.Length + 1;
        return new TypedSoFar
        {
            Verb = whole.Count > 0 ? whole[0].Text : null,
            OptionName = name,
            Value = text[start..],
            ValueStart = start,
            Text = text,
            Whole = whole,
        };
    }

    /// <summary>The options that stand there already.</summary>
    public IReadOnlyDictionary<string, string> Given(CommandDescription command) =>
        CommandBinding.Of(command, Text, [.. Whole.Skip(1)]).Values
            .ToDictionary(value => value.Key, value => value.Value.Value, StringComparer.Ordinal);
}
