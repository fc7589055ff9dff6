namespace WhmTransferBot.Migrations.Events;

/// <summary>A clock runs out before long.</summary>
/// <param name="Until">When it does.</param>
/// <param name="Count">How many different people have approved.</param>
/// <param name="Required">How many must.</param>
public sealed record ApprovalReminder(DateTimeOffset Until, int Count, int Required) : MigrationEvent
{
    /// <summary>Whether the quorum was reached and only the start is missing.</summary>
    public bool WaitsForStart => Count >= Required;
}
