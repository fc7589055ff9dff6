namespace WhmTransferBot.Whm.Analysis;

/// <summary>What one part of WHM's analysis compared.</summary>
/// <param name="Key">Its key, for example <c>MySQL</c>.</param>
/// <param name="Name">Its name for people, for example <c>Database Server</c>.</param>
/// <param name="Facts">Label to text; labels begin with Local or Remote.</param>
/// <param name="Warning">What it warns of, without HTML; null when it does not.</param>
/// <param name="Error">What it calls an error, without HTML; null when it does not.</param>
public sealed record AnalysisModule(string Key, string Name, IReadOnlyDictionary<string, string> Facts, string? Warning, string? Error);
