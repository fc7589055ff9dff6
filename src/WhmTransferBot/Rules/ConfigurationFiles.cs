using System.Security.Cryptography;

namespace WhmTransferBot.Rules;

/// <summary>The configuration files as they stand on the disk; only whether they are the same as before is of interest.</summary>
/// <param name="folder">The configuration folder.</param>
internal sealed class ConfigurationFiles(string folder)
{
    private static readonly string[] Names = ["appsettings.json", "servers.json"];

    /// <summary>What tells one state of the files from another; nothing while one of them cannot be read.</summary>
    public string? State()
    {
        try
        {
            return string.Join('/', Names.Select(name => Path.Combine(folder, name)).Select(path =>
                File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : string.Empty));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Files that stood there in an earlier state and are gone.</summary>
    public IReadOnlyList<string> GoneSince(string? state) =>
        state is null ? [] : [.. Names.Zip(state.Split('/')).Where(file => file.Second.Length > 0).Select(file => Path.Combine(folder, file.First)).Where(path => !File.Exists(path))];
}
