namespace WhmTransferBot.Migrations.Requests;

/// <summary>Say no.</summary>
/// <param name="Reason">Why; must not be blank.</param>
public sealed record RejectRequest(string Reason) : MigrationRequest;
