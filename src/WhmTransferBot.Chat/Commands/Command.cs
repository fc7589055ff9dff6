using WhmTransferBot.Chat.Access;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Something that a person asks of the bot, the same from every platform.</summary>
public abstract record Command
{
    /// <summary>The first word after <c>/migrate</c>.</summary>
    public abstract string Verb { get; }

    /// <summary>Who may: any of these roles; <see cref="Roles.None"/> for everybody. Administrators always may.</summary>
    public virtual Roles Who => CommandVocabulary.Describe(this).Who;

    /// <summary>Whether somebody with these roles may use it as it stands, with all its options.</summary>
    public bool IsOpenTo(Roles roles) => Who == Roles.None || (roles & (Who | Roles.Admin)) != Roles.None;

    /// <summary>The words after the verb, as they are typed.</summary>
    protected abstract IEnumerable<string> Words { get; }

    /// <summary>The command as it is typed after <c>/migrate</c>; reading it gives the same command again.</summary>
    public sealed override string ToString() => string.Join(' ', Words.Prepend(Verb));
}
