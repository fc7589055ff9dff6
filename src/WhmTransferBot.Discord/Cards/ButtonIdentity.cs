using System.Diagnostics.CodeAnalysis;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Discord.Cards;

/// <summary>
/// What stands in a button's custom id: <c>migrate:verb:M-1</c>, and the argument after another colon when the verb needs
/// one. What comes back with a click is only read here, and believed nowhere.
/// </summary>
/// <param name="Verb">The verb of the command.</param>
/// <param name="Migration">The migration as it was written.</param>
/// <param name="Argument">What the verb needs beyond it.</param>
internal sealed record ButtonIdentity(string Verb, string Migration, string? Argument)
{
    /// <summary>Discord's limit.</summary>
    public const int MostCharacters = 100;

    private const string Prefix = "migrate";

    /// <summary>The identity of a card's button.</summary>
    public static ButtonIdentity Of(CardButton button) => new(button.Verb, button.Migration.ToString(), button.Argument);

    /// <summary>Reads a custom id; false when it is none of ours.</summary>
    public static bool TryParse(string? customId, [NotNullWhen(true)] out ButtonIdentity? identity)
    {
        identity = customId is { Length: <= MostCharacters } && customId.Split(':', 4) is [Prefix, { Length: > 0 } verb, var migration, .. var rest]
            && verb.All(char.IsAsciiLetterLower)
            && MigrationId.TryParse(migration, out _)
                ? new ButtonIdentity(verb, migration, rest is [{ Length: > 0 } argument] ? argument : null)
                : null;
        return identity is not null;
    }

    /// <summary>The custom id.</summary>
    public override string ToString() => Argument is null ? $"{Prefix}:{Verb}:{Migration}" : $"{Prefix}:{Verb}:{Migration}:{Argument}";
}
