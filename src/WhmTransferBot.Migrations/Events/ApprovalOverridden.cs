namespace WhmTransferBot.Migrations.Events;

/// <summary>An administrator let a start happen without the colleagues it needs. Every room of the bot is told.</summary>
/// <param name="Count">Approvals that counted until then.</param>
/// <param name="Required">Approvals that would have been needed.</param>
/// <param name="Reason">Why, in her words.</param>
public sealed record ApprovalOverridden(int Count, int Required, string Reason) : MigrationEvent;
