using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Engine.Inventory;

/// <summary>A secret in an environment variable.</summary>
/// <param name="Name">The variable's name.</param>
public sealed record EnvironmentSecret(string Name) : SecretReference
{
    /// <inheritdoc />
    public override Secret Read() => Environment.GetEnvironmentVariable(Name) is { Length: > 0 } text
        ? new Secret(text)
        : throw new ConfigurationException($"The environment variable {Name} is not set. Set it, for example in .env, and try again.");

    /// <inheritdoc />
    public override string ToString() => $"env:{Name}";
}
