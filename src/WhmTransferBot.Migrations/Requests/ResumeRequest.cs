namespace WhmTransferBot.Migrations.Requests;

/// <summary>Go on after a pause.</summary>
public sealed record ResumeRequest : MigrationRequest;
