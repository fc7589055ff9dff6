namespace WhmTransferBot.Migrations.Preflight;

/// <summary>WHM's judgement on one username (WHM API 1: <c>validate_system_user</c>).</summary>
/// <param name="Exists">The name is in use on the destination.</param>
/// <param name="Reserved">The system keeps the name for itself.</param>
/// <param name="ValidForTransfer">An account may be moved in under this name.</param>
public sealed record NameVerdict(bool Exists, bool Reserved, bool ValidForTransfer);
