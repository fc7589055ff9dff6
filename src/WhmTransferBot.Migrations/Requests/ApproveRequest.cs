namespace WhmTransferBot.Migrations.Requests;

/// <summary>Say yes.</summary>
/// <param name="Fingerprint">The first characters of what the approver saw, when the click or the command carries them.</param>
public sealed record ApproveRequest(string? Fingerprint = null) : MigrationRequest;
