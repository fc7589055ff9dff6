using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Completing;

/// <summary>Says how a command may go on.</summary>
internal sealed class CommandCompletion(IMigrations migrations)
{
    private const int MostCompletions = 25;
    private const int LongestValue = 100;
    private const int LongestHint = 100;

    private readonly ValueSuggestions _values = new(migrations);

    /// <summary>Completes the word at the caret of a typed command.</summary>
    public async Task<IReadOnlyList<Completion>> CompleteTextAsync(
        Roles roles, RoomId room, string text, int caret, CancellationToken cancellationToken)
    {
        if (text.Length > CommandTokenizer.MostCharacters) return [];
        var at = TypedSoFar.Read(text[..Math.Clamp(caret, 0, text.Length)]);
        if (at.Verb is null) return Verbs(roles, at);
        if (CommandVocabulary.Find(at.Verb) is not { } command || !command.IsOpenTo(roles)) return [];
        var context = new CompletionContext(roles, room, command, at.Given(command));
        if (at.OptionName is { } name)
            return command.Find(name) is { } option && option.IsOpenTo(roles) ? await ValuesAsync(option, context, at.Value, at.ValueStart, cancellationToken) : [];
        var positional = command.Options.FirstOrDefault(option => option.IsPositional && IsOpen(option, context));
        var values = positional is null ? [] : await ValuesAsync(positional, context, at.Value, at.ValueStart, cancellationToken);
        return [.. values.Concat(OptionNames(command, context, at)).Take(MostCompletions)];
    }

    /// <summary>Completes the value of one option; each completion is the whole value.</summary>
    public async Task<IReadOnlyList<Completion>> CompleteOptionAsync(
        Roles roles, RoomId room, string verb, string option, string typed, IReadOnlyDictionary<string, string> others,
        CancellationToken cancellationToken)
    {
        if (typed.Length > LongestValue || CommandVocabulary.Find(verb) is not { } command || !command.IsOpenTo(roles)) return [];
        if (command.Find(option) is not { } known || !known.IsOpenTo(roles)) return [];
        var pieces = await ValuesAsync(known, new CompletionContext(roles, room, command, others), typed, 0, cancellationToken);
        return
        [
            .. pieces.Select(piece => new Completion(typed[..piece.Start] + piece.Text, piece.Hint, 0, typed.Length))
                .Where(whole => whole.Text.Length <= LongestValue),
        ];
    }

    private static List<Completion> Verbs(Roles roles, TypedSoFar at) =>
    [
        .. CommandVocabulary.All
            .Where(command => command.IsOpenTo(roles) && command.Verb.StartsWith(at.Value, StringComparison.OrdinalIgnoreCase))
            .Select(command => new Completion(command.Verb, command.Summary, at.ValueStart, at.Value.Length)),
    ];

    private static bool IsOpen(CommandOption option, CompletionContext context) =>
        (option.IsPositional && option.IsList) || !context.Given.ContainsKey(option.Name);

    private static IEnumerable<Completion> OptionNames(CommandDescription command, CompletionContext context, TypedSoFar at) =>
        command.Options
            .Where(option => !option.IsPositional && IsOpen(option, context) && option.IsOpenTo(context.Roles))
            .Where(option => option.Name.StartsWith(at.Value, StringComparison.OrdinalIgnoreCase))
            .Select(option => new Completion($"{option.Name}:", option.Meaning, at.ValueStart, at.Value.Length));

    private async Task<IReadOnlyList<Completion>> ValuesAsync(
        CommandOption option, CompletionContext context, string typed, int start, CancellationToken cancellationToken)
    {
        var comma = option.IsList ? typed.LastIndexOf(',') + 1 : 0;
        var piece = typed[comma..];
        var taken = option.IsList ? typed[..comma].Split(',', StringSplitOptions.TrimEntries) : [];
        var values = await _values.OfAsync(option, context, cancellationToken);
        return
        [
            .. values.Where(value => value.Value.Contains(piece, StringComparison.OrdinalIgnoreCase) && !taken.Contains(value.Value))
                .OrderByDescending(value => value.Value.StartsWith(piece, StringComparison.OrdinalIgnoreCase))
                .Where(value => value.Value.Length <= LongestValue)
                .Take(MostCompletions)
                .Select(value => new Completion(value.Value, Cards.CleanText.Line(value.Hint, LongestHint), start + comma, piece.Length)),
        ];
    }
}
