namespace WhmTransferBot.Migrations.Requests;

/// <summary>Open the WHM session.</summary>
public sealed record CreateRequest : MigrationRequest;
