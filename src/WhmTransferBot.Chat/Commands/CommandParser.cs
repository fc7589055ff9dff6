
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Reads commands. Takes any text; what is no command becomes a mistake that says what was wrong.</summary>
public static class CommandParser
{
    private const string AnExample = "help";

    /// <summary>Reads what was typed after <c>/migrate</c>.</summary>
    public static ParseResult Parse(string text)
    {
        if (text.Length > CommandTokenizer.MostCharacters)
            return Mistaken(new Mistake($"That is longer than {CommandTokenizer.MostCharacters} characters.", AnExample));
        var words = CommandTokenizer.Read(text);
        if (words.Tokens.Count > CommandTokenizer.MostWords)
            return Mistaken(new Mistake($"That has more than {CommandTokenizer.MostWords} words.", AnExample));
        if (words.Tokens is [{ Text: "/migrate" }, ..]) return Parse(text[(text.IndexOf("/migrate", StringComparison.Ordinal) + 8)..]);
        if (words.Tokens.Count == 0) return new ParseResult.Understood(new HelpCommand(null));
        if (CommandVocabulary.Find(words.Tokens[0].Text) is not { } command) return Mistaken(UnknownVerb(words.Tokens[0]));
        if (words.OpenQuote is { } quote) return Mistaken(Unclosed(command, words.Tokens.Last(token => token.Start <= quote)));
        return Read(command, CommandBinding.Of(command, text, [.. words.Tokens.Skip(1)]));
    }

    /// <summary>Reads a command whose options a platform delivers by name.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="options">The options by name; blank ones count as left out.</param>
    public static ParseResult Parse(string verb, IReadOnlyDictionary<string, string> options) =>
        CommandVocabulary.Find(verb) is { } command
            ? Read(command, CommandBinding.OfNamed(command, options))
            : Mistaken(UnknownVerb(new CommandToken(null, '\0', verb, verb, 1, 0)));

    private static ParseResult Read(CommandDescription command, CommandBinding binding)
    {
        if (binding.Mistake is { } misplaced) return Mistaken(misplaced);
        var arguments = new CommandArguments(command, binding.Values);
        var read = command.Read(arguments);
        return arguments.Mistake is { } mistake ? Mistaken(mistake) : new ParseResult.Understood(read);
    }

    private static ParseResult.Mistaken Mistaken(Mistake mistake) => new(mistake);

    private static Mistake UnknownVerb(CommandToken token)
    {
        var nearest = NearestWord.To(token.Text, CommandVocabulary.All.Select(command => command.Verb));
        var example = nearest is null ? AnExample : CommandVocabulary.Find(nearest)!.Examples[0];
        return new Mistake($"There is no command “{token.Text}”.", example) { Nearest = nearest }.At(token);
    }

    private static Mistake Unclosed(CommandDescription command, CommandToken token) =>
        new Mistake("A quotation mark is opened and not closed.", command.Examples[0]).At(token);
}
