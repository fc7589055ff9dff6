namespace WhmTransferBot.Whm.Analysis;

/// <summary>One package on the source.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FeatureList">The feature list that it uses, if named.</param>
public sealed record SourcePackage(string Name, string? FeatureList);
