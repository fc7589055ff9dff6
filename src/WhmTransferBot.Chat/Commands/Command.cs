namespace WhmTransferBot.Chat.Commands;

/// <summary>Something that a person asks of the bot, the same from every platform.</summary>
public abstract record Command
{
    /// <summary>The first word after <c>/migrate</c>.</summary>
    public abstract string Verb { get; }

    /// <summary>The words after the verb, as they are typed.</summary>
    protected abstract IEnumerable<string> Words { get; }

    /// <summary>The command as it is typed after <c>/migrate</c>; reading it gives the same command again.</summary>
    public sealed override string ToString() => string.Join(' ', Words.Prepend(Verb));
}
