namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>How much was done at a moment.</summary>
/// <param name="At">The moment.</param>
/// <param name="Weight">Bytes moved through both queues, counted half for each.</param>
public sealed record ProgressPoint(DateTimeOffset At, double Weight);
