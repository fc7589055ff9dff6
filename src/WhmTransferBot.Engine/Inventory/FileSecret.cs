using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Engine.Inventory;

/// <summary>A secret in a file of its own; blanks and line ends around it do not count.</summary>
/// <param name="Path">The file.</param>
public sealed record FileSecret(string Path) : SecretReference
{
    /// <inheritdoc />
    public override Secret Read()
    {
        try
        {
            return File.ReadAllText(Path).Trim() is { Length: > 0 } text
                ? new Secret(text)
                : throw new ConfigurationException($"The file {Path} is empty. Put the secret into it and try again.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"The file {Path} cannot be read ({fault.GetType().Name}). Check that it exists and that the bot may read it.");
        }
    }

    /// <inheritdoc />
    public override string ToString() => $"file:{Path}";
}
