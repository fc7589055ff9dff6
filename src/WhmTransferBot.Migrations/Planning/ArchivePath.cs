using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>Where an account archive lies on a server.</summary>
/// <param name="Value">An absolute path without blanks, control characters and steps upwards; at most 1,024 characters.</param>
[JsonConverter(typeof(IdentifierJsonConverter<ArchivePath>))]
public readonly partial record struct ArchivePath(string Value) : IIdentifier<ArchivePath>
{
    private const int MostCharacters = 1_024;

    /// <summary>The account that the archive is of, by the names that cPanel gives its archives; nothing when the name is another.</summary>
    public AccountName? Account =>
        Name().Match(Value) is { Success: true } match && AccountName.TryParse(match.Groups["user"].Value, out var account) ? account : null;

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? text, out ArchivePath identifier)
    {
        var path = text?.Trim();
        var known = path is { Length: > 1 and <= MostCharacters } && path[0] == '/' && path[^1] != '/'
            && path.All(IsAllowed) && !path.Split('/').Contains("..");
        identifier = known ? new ArchivePath(path!) : default;
        return known;
    }

    /// <summary>The path itself.</summary>
    public override string ToString() => Value ?? string.Empty;

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '/' or '.' or '-' or '_' or '+' or '@' or '~';

    [GeneratedRegex(@"/(cpmove-|backup-[0-9.\-]+_[0-9\-]+_)(?<user>[^/.]+)(\.tar(\.gz)?)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
