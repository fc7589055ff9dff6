using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Commands;

/// <summary>The words of one command, each given to the option that it fills.</summary>
internal sealed class CommandBinding
{
    private readonly CommandDescription _command;
    private readonly string _text;
    private readonly Dictionary<string, BoundValue> _values = new(StringComparer.Ordinal);
    private readonly List<CommandOption> _positions;
    private bool _isUsedUp;

    private CommandBinding(CommandDescription command, string text)
    {
        _command = command;
        _text = text;
        _positions = [.. command.Options.Where(option => option.IsPositional)];
    }

    /// <summary>The first thing that was wrong.</summary>
    public Mistake? Mistake { get; private set; }

    /// <summary>The values by option.</summary>
    public IReadOnlyDictionary<string, BoundValue> Values => _values;

    /// <summary>Gives words to options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="text">The whole text, from which sentences are taken as they stand.</param>
    /// <param name="tokens">The words after the verb.</param>
    public static CommandBinding Of(CommandDescription command, string text, IReadOnlyList<CommandToken> tokens)
    {
        var binding = new CommandBinding(command, text);
        for (var at = 0; at < tokens.Count && binding is { Mistake: null, _isUsedUp: false }; at++)
            at += binding.Take(tokens[at], at + 1 < tokens.Count ? tokens[at + 1] : null);
        return binding;
    }

    /// <summary>Takes options that a platform delivers by name; blank ones count as left out.</summary>
    public static CommandBinding OfNamed(CommandDescription command, IReadOnlyDictionary<string, string> options)
    {
        var binding = new CommandBinding(command, string.Empty);
        foreach (var (name, value) in options.Where(option => !string.IsNullOrWhiteSpace(option.Value)))
        {
            if (command.Find(name) is { } option)
                binding.Bind(option, value.Trim(), null);
            else
                binding.Mistake ??= new Mistake(binding.UnknownOption(name), command.Examples[0]);
        }

        return binding;
    }

    /// <summary>Takes one word and says how many of the following ones it used up.</summary>
    private int Take(CommandToken token, CommandToken? next)
    {
        if (token.Name is null) return TakePlain(token);
        if (_command.Find(token.Name) is { } option) return TakeNamed(option, token, next);
        if (token.Separator == '=' && Pair() is { } pair) return TakePair(pair, token);
        if (_positions.Find(position => position.Kind == OptionKind.Sentence) is { } sentence) return TakeSentence(sentence, token.Start);
        return Fail(UnknownOption(token.Name), token);
    }

    private int TakeNamed(CommandOption option, CommandToken token, CommandToken? next)
    {
        if (_values.ContainsKey(option.Name) && !option.IsList) return Fail($"“{option.Name}” is given twice.", token);
        var valueStart = token.Start + token.Name!.Length + 1;
        if (option.Kind == OptionKind.Sentence && option.IsPositional && next is not null && !StartsQuoted(valueStart))
            return TakeSentence(option, valueStart);
        var isBlank = token.Value.Length == 0 && !StartsQuoted(valueStart);
        if (isBlank && (next is null || (next.Name is not null && _command.Find(next.Name) is not null)))
            return Fail($"“{option.Name}” has no value.", token, option);
        Bind(option, isBlank ? WholeWord(next!) : token.Value, token);
        return isBlank ? 1 : 0;
    }

    private int TakePlain(CommandToken token)
    {
        if (token.Text == "=" && Pair() is not null) return 0;
        if (_command.Find(token.Text) is { Kind: OptionKind.Flag } flag) return Bind(flag, "yes", token);
        return NextPosition(token) switch
        {
            null => Fail(StandsAlone(token), token),
            { Kind: OptionKind.Sentence } sentence => TakeSentence(sentence, token.Start),
            var position => Bind(position, token.Value, token),
        };
    }

    /// <summary>The option that a word without a name fills: the next in order that it can be, and a list as often as there are
    /// words.</summary>
    private CommandOption? NextPosition(CommandToken token)
    {
        _positions.RemoveAll(position => _values.ContainsKey(position.Name) && !position.IsList);
        if (_positions is [{ Kind: OptionKind.Migration }, _, ..] && !MayBeMigration(token)) _positions.RemoveAt(0);
        return _positions is [var next, ..] ? next : null;
    }

    private int TakePair((CommandOption Left, CommandOption Right) pair, CommandToken token)
    {
        Bind(pair.Left, token.Name!, token);
        return Bind(pair.Right, token.Value, token);
    }

    /// <summary>The rest of the text as it stands; all words are used up.</summary>
    private int TakeSentence(CommandOption option, int start)
    {
        var sentence = _text[start..].Trim();
        var tokens = CommandTokenizer.Read(sentence).Tokens;
        var isOneQuoted = tokens.Count == 1 && tokens[0].Name is null;
        Bind(option, isOneQuoted ? tokens[0].Value : sentence, null);
        _isUsedUp = true;
        return 0;
    }

    private int Bind(CommandOption option, string value, CommandToken? token)
    {
        _values[option.Name] = _values.TryGetValue(option.Name, out var before) && option.IsList
            ? before with { Value = $"{before.Value},{value}" }
            : new BoundValue(value, token);
        return 0;
    }

    private int Fail(string what, CommandToken token, CommandOption? option = null)
    {
        Mistake = new Mistake(what, _command.ExampleOf(option?.Name)) { Option = option?.Name }.At(token) with { Nearest = Nearest(token) };
        return 0;
    }

    private string? Nearest(CommandToken token)
    {
        if (_command.Find(token.Name ?? string.Empty) is not null) return null;
        var nearest = NearestWord.To(token.Name ?? token.Text, _command.Options.Select(option => option.Name));
        return nearest is null || _command.Find(nearest)!.Kind == OptionKind.Flag ? nearest : nearest + ":";
    }

    private (CommandOption Left, CommandOption Right)? Pair() =>
        _command.Options is [.., { Kind: OptionKind.Account, IsRequired: true } left, { Kind: OptionKind.Account, IsRequired: true } right]
            ? (left, right)
            : null;

    private string UnknownOption(string name) => $"“{_command.Verb}” has no option “{name}”.";

    private string StandsAlone(CommandToken token) =>
        _command.Options.All(option => option.IsPositional)
            ? $"“{token.Text}” is one word too many."
            : $"“{token.Text}” stands alone. Options are written name:value, values with blanks in quotation marks.";

    private bool StartsQuoted(int at) => at < _text.Length && (Quotes.IsDouble(_text[at]) || Quotes.IsSingle(_text[at]));

    private static bool MayBeMigration(CommandToken token) => MigrationId.TryParse(token.Value, out _);

    private static string WholeWord(CommandToken token) =>
        token.Name is null ? token.Value : $"{token.Name}{token.Separator}{token.Value}";
}
