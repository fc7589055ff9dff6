using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Whm.Secrets;

/// <summary>
/// A password, token, key or passphrase. It prints as <c>***</c>, refuses to be written as JSON, and gives its text away
/// only to code that says <see cref="Reveal"/>.
/// </summary>
[DebuggerDisplay("***")]
[JsonConverter(typeof(SecretJsonConverter))]
public sealed class Secret : IEquatable<Secret>
{
    private readonly string _text;

    /// <summary>Takes the text of the secret.</summary>
    /// <param name="text">The secret itself; may not be empty.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public Secret(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        _text = text;
    }

    /// <summary>The text itself, for the one place that has to send it.</summary>
    public string Reveal() => _text;

    /// <summary>Compares in a time that does not depend on where the texts differ.</summary>
    /// <param name="other">The secret to compare with.</param>
    public bool Equals(Secret? other) => other is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(_text), Encoding.UTF8.GetBytes(other._text));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>Always <c>***</c>.</summary>
    public override string ToString() => "***";
}
