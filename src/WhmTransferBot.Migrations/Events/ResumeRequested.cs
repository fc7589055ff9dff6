namespace WhmTransferBot.Migrations.Events;

/// <summary>WHM is asked to go on.</summary>
public sealed record ResumeRequested : MigrationEvent;
