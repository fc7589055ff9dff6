namespace WhmTransferBot.Migrations.Events;

/// <summary>A clock ran out.</summary>
/// <param name="WasApproved">Whether the quorum had been reached and only the start did not happen in time.</param>
public sealed record ApprovalExpired(bool WasApproved) : MigrationEvent;
