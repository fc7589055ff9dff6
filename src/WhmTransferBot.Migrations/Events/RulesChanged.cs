namespace WhmTransferBot.Migrations.Events;

/// <summary>The rules that all migrations follow are others than before: who may do what, who must agree, and which servers there are.</summary>
/// <param name="Changes">What changed, each as a short sentence.</param>
/// <param name="Rules">All rules as they are from now on, each with its key; no secrets, only where those are.</param>
public sealed record RulesChanged(IReadOnlyList<string> Changes, IReadOnlyList<string> Rules) : MigrationEvent;
