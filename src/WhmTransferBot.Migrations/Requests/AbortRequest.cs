namespace WhmTransferBot.Migrations.Requests;

/// <summary>End the running migration for good.</summary>
/// <param name="Reason">Why; must not be blank.</param>
public sealed record AbortRequest(string Reason) : MigrationRequest;
