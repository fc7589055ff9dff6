namespace WhmTransferBot.Migrations.Events;

/// <summary>Somebody approved.</summary>
/// <param name="Count">Approvals that count so far.</param>
/// <param name="Required">Approvals that are needed.</param>
public sealed record Approved(int Count, int Required) : MigrationEvent
{
    /// <summary>Whether that was enough.</summary>
    public bool IsEnough => Count >= Required;
}
