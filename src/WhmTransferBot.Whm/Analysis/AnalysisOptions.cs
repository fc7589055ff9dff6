namespace WhmTransferBot.Whm.Analysis;

/// <summary>Options that the analysis found to be in force (<c>data.options</c>).</summary>
/// <param name="Unrestricted">False when Restricted Restore is in force.</param>
/// <param name="SkipResellerPrivileges">As told. The documented meaning contradicts the name; derive no behaviour from it.</param>
public sealed record AnalysisOptions(bool Unrestricted, bool SkipResellerPrivileges);
