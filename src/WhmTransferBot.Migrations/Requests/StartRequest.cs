using WhmTransferBot.Migrations.Approvals;

namespace WhmTransferBot.Migrations.Requests;

/// <summary>Ask for approval, then start.</summary>
/// <param name="Window">When the start may happen.</param>
public sealed record StartRequest(StartWindow Window) : MigrationRequest;
