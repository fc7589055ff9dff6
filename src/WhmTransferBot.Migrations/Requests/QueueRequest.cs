namespace WhmTransferBot.Migrations.Requests;

/// <summary>Fill the queue of WHM.</summary>
public sealed record QueueRequest : MigrationRequest;
