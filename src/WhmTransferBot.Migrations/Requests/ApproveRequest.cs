namespace WhmTransferBot.Migrations.Requests;

/// <summary>Say yes.</summary>
/// <param name="Fingerprint">The first characters of what the approver saw, when the click or the command carries them.</param>
/// <param name="Confirmation">The name of the destination as the approver typed it, where accounts there are deleted first.</param>
public sealed record ApproveRequest(string? Fingerprint = null, string? Confirmation = null) : MigrationRequest;
