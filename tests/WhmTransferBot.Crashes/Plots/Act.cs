namespace WhmTransferBot.Crashes.Plots;

/// <summary>What somebody does next.</summary>
/// <param name="ByApprover">Whether it is the approver and not the operator.</param>
/// <param name="Verb">The command.</param>
/// <param name="Options">Its options.</param>
public sealed record Act(bool ByApprover, string Verb, params IReadOnlyList<(string Name, string Value)> Options);
