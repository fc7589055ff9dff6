using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>What became of a request.</summary>
/// <param name="Migration">The migration after it; nothing when there is none.</param>
/// <param name="Refusal">Why it did not happen; nothing when it did.</param>
public sealed record StepResult(MigrationSnapshot? Migration, Refusal? Refusal)
{
    /// <summary>Whether it happened.</summary>
    public bool Accepted => Refusal is null;
}
