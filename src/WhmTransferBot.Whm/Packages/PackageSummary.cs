namespace WhmTransferBot.Whm.Packages;

/// <summary>One package of a server (<c>listpkgs</c>).</summary>
/// <param name="Name">Its name.</param>
/// <param name="FeatureList">The feature list that it uses.</param>
/// <param name="Settings">Everything else, as told: QUOTA, BWLIMIT, MAXPOP and so on; null where WHM says null.</param>
public sealed record PackageSummary(string Name, string? FeatureList, IReadOnlyDictionary<string, string?> Settings);
