using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Cards;

/// <summary>A button. Its identity is the same everywhere: <c>migrate:verb</c> with the migration, and what the verb needs.</summary>
/// <param name="Verb">The verb of the command, for example <c>approve</c>.</param>
/// <param name="Migration">The migration.</param>
/// <param name="Label">What stands on it; at most 75 characters.</param>
public sealed record CardButton(string Verb, MigrationId Migration, string Label)
{
    /// <summary>How much weight it has.</summary>
    public ButtonStyle Style { get; init; }

    /// <summary>What a screen reader says; with the migration, so that it is understood alone.</summary>
    public string AccessibleLabel { get; init; } = $"{Label}, migration {Migration}";

    /// <summary>What the verb needs beyond the migration, for example an account; at most 60 characters.</summary>
    public string? Argument { get; init; }

    /// <summary>What is asked before the click counts; nothing when it counts at once.</summary>
    public Confirmation? Confirm { get; init; }
}
