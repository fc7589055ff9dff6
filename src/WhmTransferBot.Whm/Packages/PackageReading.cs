using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Packages;

/// <summary>Reads packages out of answers.</summary>
internal static class PackageReading
{
    public static IReadOnlyList<PackageSummary> Packages(Node packages) => [.. packages.Items.Where(package => package["name"].Word is not null).Select(Package)];

    private static PackageSummary Package(Node package)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in package.Entries)
        {
            if (key is not "name") settings[key] = value.Text;
        }

        return new PackageSummary(package["name"].Text!, package["FEATURELIST"].Word, settings);
    }
}
