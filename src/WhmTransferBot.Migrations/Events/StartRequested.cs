using WhmTransferBot.Migrations.Approvals;

namespace WhmTransferBot.Migrations.Events;

/// <summary>Colleagues are asked to approve.</summary>
/// <param name="Request">The request.</param>
public sealed record StartRequested(ApprovalRequest Request) : MigrationEvent;
