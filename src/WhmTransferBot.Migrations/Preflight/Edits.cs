using System.Collections.Immutable;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>
/// Edits as they are typed after <c>/migrate</c>, with <c>{id}</c> for the migration. A name that the command line would read
/// as something else (a pattern, a list, an option) gives no edit at all: better none than one that does another thing.
/// </summary>
internal static class Edits
{
    /// <summary>How many names one edit may carry before it is no longer a gentle one.</summary>
    public const int MostNames = 10;

    /// <summary>Leaves items out.</summary>
    public static string? Exclude(params IReadOnlyList<AccountName> names) => Named("exclude", names);

    /// <summary>Adds an account of the source.</summary>
    public static string? Include(AccountName name) => Named("include", [name]);

    /// <summary>Gives an account another name on the destination. The short form <c>a=b</c> needs a letter first.</summary>
    public static string? Rename(AccountName name, AccountName? destinationName)
    {
        if (destinationName is not { } other || !IsPlain(name) || !IsPlain(other)) return null;
        return char.IsAsciiLetter(name.Value[0]) ? $"rename {{id}} {name}={other}" : $"rename {{id}} account:{name} name:{other}";
    }

    /// <summary>Changes options, for example <c>ip:shared</c>.</summary>
    public static string Set(params IEnumerable<string?> settings) => $"set {{id}} {string.Join(' ', settings.OfType<string>())}";

    /// <summary>The list of skipped parts with one part more.</summary>
    public static string SkipToo(TransferOptions options, SkippedPart part) => Skip(options.Skip.Add(part));

    /// <summary>The list of skipped parts without one part.</summary>
    public static string SkipNot(TransferOptions options, SkippedPart part) => Skip(options.Skip.Remove(part));

    private static string Skip(ImmutableSortedSet<SkippedPart> parts) =>
        parts.Count == 0 ? "skip:none" : $"skip:{string.Join(',', parts.Select(part => part.ToString().ToLowerInvariant()))}";

    private static string? Named(string verb, IReadOnlyList<AccountName> names)
    {
        if (names.Count is 0 or > MostNames || !names.All(IsTypable)) return null;
        var list = string.Join(',', names);
        return names.All(IsPlain) ? $"{verb} {{id}} {list}" : $"{verb} {{id}} \"{list}\"";
    }

    private static bool IsTypable(AccountName name) => IsWord(name, character => IsPlain(character) || character is ' ' or '@' or '+');

    private static bool IsPlain(AccountName name) => IsWord(name, IsPlain);

    private static bool IsWord(AccountName name, Func<char, bool> allowed) => name.ToString() is { Length: > 0 } word && word.All(allowed);

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.';
}
