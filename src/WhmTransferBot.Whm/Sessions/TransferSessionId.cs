using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Whm.Sessions;

/// <summary>
/// Id of a WHM transfer session. Opaque; only digits, ASCII letters and underscores are legal, of any length.
/// WHM has no list of sessions: an id that is lost is lost.
/// </summary>
[JsonConverter(typeof(TransferSessionIdJsonConverter))]
public sealed record TransferSessionId
{
    private TransferSessionId(string value) => Value = value;

    /// <summary>The id as WHM writes it.</summary>
    public string Value { get; }

    /// <summary>Reads an id.</summary>
    /// <param name="text">The id as WHM writes it.</param>
    /// <exception cref="FormatException">The text is empty or has other characters.</exception>
    public static TransferSessionId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException("A transfer session id has only letters, digits and underscores.");

    /// <summary>Like <see cref="Parse"/>, without the exception.</summary>
    /// <param name="text">The id as WHM writes it.</param>
    /// <param name="id">The id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TransferSessionId? id)
    {
        var legal = !string.IsNullOrEmpty(text) && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
        id = legal ? new TransferSessionId(text!) : null;
        return legal;
    }

    /// <summary>The id as WHM writes it.</summary>
    public override string ToString() => Value;
}
