namespace WhmTransferBot.Migrations.Requests;

/// <summary>Let WHM take no new items.</summary>
public sealed record PauseRequest : MigrationRequest;
