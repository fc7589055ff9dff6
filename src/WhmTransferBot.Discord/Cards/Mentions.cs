using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Discord.Cards;

/// <summary>Whom a card notifies: roles and users of Discord among those it names, everybody else left out.</summary>
internal static class Mentions
{
    /// <summary>The roles and users among access rules.</summary>
    public static AllowedMentions Of(IEnumerable<string> rules)
    {
        var known = rules.Select(rule => rule.Split(':')).ToList();
        return new AllowedMentions
        {
            Roles = [.. known.Select(parts => parts is ["discord", "role", var id] ? id : null).Select(Read).OfType<Snowflake>().Distinct().Take(AllowedMentions.Most)],
            Users = [.. known.Select(parts => parts is ["discord", var id] ? id : null).Select(Read).OfType<Snowflake>().Distinct().Take(AllowedMentions.Most)],
        };
    }

    /// <summary>The words that make Discord notify them; empty when there is nobody.</summary>
    public static string Text(AllowedMentions mentions) =>
        string.Join(' ', mentions.Roles.Select(role => $"<@&{role}>").Concat(mentions.Users.Select(user => $"<@{user}>")));

    private static Snowflake? Read(string? id) => Snowflake.TryParse(id, out var snowflake) ? snowflake : null;
}
