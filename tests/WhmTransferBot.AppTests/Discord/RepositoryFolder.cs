namespace WhmTransferBot.AppTests.Discord;

/// <summary>Finds folders above the test program.</summary>
internal static class RepositoryFolder
{
    /// <summary>The nearest folder above that holds a folder of that name.</summary>
    public static string Find(string name) => TryFind(name) ?? throw new DirectoryNotFoundException($"No folder above the tests holds {name}.");

    /// <summary>The same; nothing when there is none.</summary>
    public static string? TryFind(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, name))) return folder.FullName;
        }

        return null;
    }
}
