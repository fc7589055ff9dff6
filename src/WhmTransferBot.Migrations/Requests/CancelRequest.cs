namespace WhmTransferBot.Migrations.Requests;

/// <summary>End the migration before its start.</summary>
public sealed record CancelRequest : MigrationRequest;
