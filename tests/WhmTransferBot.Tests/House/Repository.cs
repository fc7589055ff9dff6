namespace WhmTransferBot.Tests.House;

/// <summary>The repository that the tests were built from, found by walking up from the test binary.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    public static string Read(params string[] path) => System.IO.File.ReadAllText(File(path));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "WhmTransferBot.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The repository was not found above the test binary.");
    }
}
