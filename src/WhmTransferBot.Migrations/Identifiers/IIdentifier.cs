using System.Diagnostics.CodeAnalysis;

namespace WhmTransferBot.Migrations.Identifiers;

/// <summary>An identifier that is stored and spoken as one word.</summary>
/// <typeparam name="TSelf">The identifier itself.</typeparam>
public interface IIdentifier<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>Reads the identifier as people type it.</summary>
    /// <param name="text">What was typed or stored.</param>
    /// <param name="identifier">The identifier, when the text is one.</param>
    /// <returns>Whether the text is an identifier of this kind.</returns>
    static abstract bool TryParse([NotNullWhen(true)] string? text, out TSelf identifier);

    /// <summary>The word as it is stored and shown.</summary>
    string ToString();
}
