using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Migrations;

/// <summary>
/// Which decision a call belongs to. While a call is under way somebody may decide otherwise: an abort replaces a pause. What comes
/// back from the older call must not count for the newer decision.
/// </summary>
/// <param name="State">The state that was entered with the decision.</param>
/// <param name="DecidedAt">When it was decided; nothing before the first attempt of a state that has stored none.</param>
public sealed record IntentKey(MigrationState State, DateTimeOffset? DecidedAt);
