using System.Text;

namespace WhmTransferBot.Chat.Commands;

/// <summary>
/// Cuts a command into words. Blanks separate them outside of quotation marks; <c>name:value</c> and <c>name=value</c> are
/// one word; a comma at the end of a word, or at the beginning of the next, joins the two, so that lists may be written with
/// blanks. One pass, time proportional to the length.
/// </summary>
internal sealed class CommandTokenizer
{
    /// <summary>The longest command that is read, in characters.</summary>
    public const int MostCharacters = 8_000;

    /// <summary>The most words that are read.</summary>
    public const int MostWords = 400;

    private readonly string _text;
    private readonly List<CommandToken> _tokens = [];
    private readonly int _lastSingleClose;
    private int _at;

    private CommandTokenizer(string text)
    {
        _text = text;
        _lastSingleClose = LastSingleClose();
    }

    /// <summary>Where a quotation mark opens that is never closed; nothing when all are closed.</summary>
    public int? OpenQuote { get; private set; }

    /// <summary>The words, in order.</summary>
    public IReadOnlyList<CommandToken> Tokens => _tokens;

    /// <summary>Reads a text.</summary>
    public static CommandTokenizer Read(string text)
    {
        var tokenizer = new CommandTokenizer(text);
        tokenizer.ReadAll();
        return tokenizer;
    }

    private void ReadAll()
    {
        SkipBlanks();
        while (_at < _text.Length && _tokens.Count <= MostWords)
        {
            ReadWord();
            SkipBlanks();
        }
    }

    private void ReadWord()
    {
        var start = _at;
        string? name = null;
        var separator = '\0';
        var value = new StringBuilder();
        while (_at < _text.Length)
        {
            var character = _text[_at];
            if (char.IsWhiteSpace(character))
            {
                if (!JoinsList(value, name)) break;
                continue;
            }

            if (name is null && (character is ':' or '=') && IsName(value, start))
            {
                name = value.ToString();
                separator = character;
                value.Clear();
                _at++;
            }
            else if (Quotes.IsDouble(character) || (Quotes.IsSingle(character) && OpensValue(value) && _at < _lastSingleClose))
            {
                ReadQuoted(value, Quotes.IsDouble(character));
            }
            else
            {
                value.Append(character);
                _at++;
            }
        }

        _tokens.Add(new CommandToken(name, separator, value.ToString(), _text[start.._at], _tokens.Count + 1, start));
    }

    private void ReadQuoted(StringBuilder value, bool isDouble)
    {
        var opened = _at++;
        while (_at < _text.Length)
        {
            var character = _text[_at++];
            if (isDouble && character == '\\' && _at < _text.Length && (_text[_at] == '\\' || Quotes.IsDouble(_text[_at])))
                value.Append(_text[_at++]);
            else if (isDouble ? Quotes.IsDouble(character) : Quotes.IsSingle(character) && IsWordEnd(_at))
                return;
            else
                value.Append(character);
        }

        OpenQuote ??= opened;
    }

    /// <summary>At a blank: goes on when a comma stands before it or after it.</summary>
    private bool JoinsList(StringBuilder value, string? name)
    {
        var next = _at;
        while (next < _text.Length && char.IsWhiteSpace(_text[next])) next++;
        if (next == _text.Length) return false;
        var inArguments = name is not null || _tokens.Count > 0;
        var joins = inArguments && (_text[next] == ',' || (value.Length > 0 && value[^1] == ',' && _text[_at - 1] == ','));
        if (joins) _at = next;
        return joins;
    }

    private bool IsName(StringBuilder value, int start) =>
        value.Length > 0 && value.Length == _at - start && char.IsAsciiLetter(value[0]);

    private static bool OpensValue(StringBuilder value) => value.Length == 0 || value[^1] == ',';

    private int LastSingleClose()
    {
        for (var at = _text.Length - 1; at >= 0; at--)
        {
            if (Quotes.IsSingle(_text[at]) && IsWordEnd(at + 1)) return at;
        }

        return -1;
    }

    private bool IsWordEnd(int at) => at >= _text.Length || char.IsWhiteSpace(_text[at]) || _text[at] == ',';

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }
}
