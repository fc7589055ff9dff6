namespace WhmTransferBot.Migrations.Requests;

/// <summary>An administrator says yes for everybody.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Fingerprint">The first characters of what she saw, when the command carries them.</param>
/// <param name="Confirmation">The name of the destination as she typed it, where accounts there are deleted first.</param>
public sealed record OverrideRequest(string Reason, string? Fingerprint = null, string? Confirmation = null) : MigrationRequest;
