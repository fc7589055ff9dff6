namespace WhmTransferBot.AppTests.Slack;

/// <summary>Where the repository lies that the tests were built from.</summary>
internal static class RepositoryFolder
{
    /// <summary>Goes up from the tests until the solution is there.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests were carried elsewhere.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "WhmTransferBot.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests do not lie in the repository.");
    }
}
