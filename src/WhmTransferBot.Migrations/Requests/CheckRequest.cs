namespace WhmTransferBot.Migrations.Requests;

/// <summary>Find out what stands in the way.</summary>
public sealed record CheckRequest : MigrationRequest;
