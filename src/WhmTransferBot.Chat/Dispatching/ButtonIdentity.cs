using System.Diagnostics.CodeAnalysis;
using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>
/// How a button says what it is: Slack's <c>action_id</c> is <c>migrate:verb</c> and its <c>value</c> the migration, with
/// the argument after a blank; Discord's <c>custom_id</c> is <c>migrate:verb:id</c>, with the argument after a colon.
/// </summary>
public static class ButtonIdentity
{
    /// <summary>The longest identity that is read, in characters; Discord allows 100, Slack more.</summary>
    public const int MostCharacters = 255;

    private const string Prefix = "migrate:";

    /// <summary>Slack's <c>action_id</c>.</summary>
    public static string ActionId(CardButton button) => Prefix + button.Verb;

    /// <summary>Slack's <c>value</c>.</summary>
    public static string ActionValue(CardButton button) =>
        button.Argument is { } argument ? $"{button.Migration} {argument}" : button.Migration.ToString();

    /// <summary>Discord's <c>custom_id</c>; at most 100 characters.</summary>
    public static string CustomId(CardButton button) =>
        $"{Prefix}{button.Verb}:{button.Migration}{(button.Argument is { } argument ? $":{argument}" : string.Empty)}";

    /// <summary>Reads what Slack delivers.</summary>
    /// <param name="actionId">The <c>action_id</c>; what stands after a second colon only keeps buttons apart and is ignored.</param>
    /// <param name="value">The <c>value</c>.</param>
    /// <param name="click">The click, when the two are an identity of this bot's buttons.</param>
    public static bool TryParseAction(string? actionId, string? value, [NotNullWhen(true)] out ButtonClick? click)
    {
        click = null;
        if (!IsOurs(actionId) || value is null or { Length: > MostCharacters }) return false;
        var verb = actionId[Prefix.Length..].Split(':', 2)[0];
        var words = value.Split(' ', 2);
        return TryMake(verb, words[0], words.ElementAtOrDefault(1), out click);
    }

    /// <summary>Reads what Discord delivers.</summary>
    /// <param name="customId">The <c>custom_id</c>.</param>
    /// <param name="click">The click, when it is an identity of this bot's buttons.</param>
    public static bool TryParseCustomId(string? customId, [NotNullWhen(true)] out ButtonClick? click)
    {
        click = null;
        return IsOurs(customId)
            && customId[Prefix.Length..].Split(':', 3) is [var verb, var migration, .. var rest]
            && TryMake(verb, migration, rest.ElementAtOrDefault(0), out click);
    }

    private static bool TryMake(string verb, string migration, string? argument, [NotNullWhen(true)] out ButtonClick? click)
    {
        var isWhole = verb.Length > 0 && migration.Length > 0 && argument is null or { Length: > 0 };
        click = isWhole ? new ButtonClick(verb, migration, argument) : null;
        return isWhole;
    }

    private static bool IsOurs([NotNullWhen(true)] string? identity) =>
        identity is { Length: <= MostCharacters } && identity.StartsWith(Prefix, StringComparison.Ordinal);
}
