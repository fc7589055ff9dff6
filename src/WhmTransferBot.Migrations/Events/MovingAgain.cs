namespace WhmTransferBot.Migrations.Events;

/// <summary>Something moves again after a stall.</summary>
public sealed record MovingAgain : MigrationEvent;
