namespace WhmTransferBot.Migrations.Events;

/// <summary>WHM works again.</summary>
/// <param name="SomebodyElse">Whether that was asked for in WHM itself.</param>
public sealed record Resumed(bool SomebodyElse) : MigrationEvent;
