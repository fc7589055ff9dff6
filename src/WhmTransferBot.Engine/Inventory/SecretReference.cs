using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Engine.Inventory;

/// <summary>Says where a secret is; it is read anew for every use, so that a rotated secret is picked up without a restart.</summary>
public abstract record SecretReference
{
    /// <summary>Reads the secret.</summary>
    /// <exception cref="ConfigurationException">It is not where the configuration says it is.</exception>
    public abstract Secret Read();

    /// <summary>Understands <c>env:NAME</c> and <c>file:/path</c>.</summary>
    /// <param name="text">The text of the configuration.</param>
    /// <returns>The reference, or nothing when the text is neither; a secret itself is never accepted.</returns>
    public static SecretReference? Parse(string? text) => text switch
    {
        { Length: > 4 } when text.StartsWith("env:", StringComparison.Ordinal) => new EnvironmentSecret(text[4..]),
        { Length: > 5 } when text.StartsWith("file:", StringComparison.Ordinal) => new FileSecret(text[5..]),
        _ => null,
    };
}
