using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.Fakes.Discord.Rules;

/// <summary>Whom a message notifies: who is named in its text and allowed by its <c>allowed_mentions</c>; everybody named when those are missing.</summary>
internal static partial class MentionReading
{
    /// <summary>The words <c>everyone</c>, <c>role:id</c> and <c>user:id</c>.</summary>
    /// <param name="message">The message.</param>
    /// <param name="ordinary">Whether it is an ordinary message; answers to interactions notify users only when nothing is said.</param>
    public static IEnumerable<string> Of(FakeMessage message, bool ordinary)
    {
        var text = message.Text;
        var allowed = message.Body["allowed_mentions"] as JsonObject;
        var parse = allowed is null ? (ordinary ? ["users", "roles", "everyone"] : ["users"]) : allowed["parse"].Texts();
        if (parse.Contains("everyone") && Everyone().IsMatch(text)) yield return "everyone";
        foreach (var role in Role().Matches(text).Select(match => match.Groups[1].Value).Distinct())
        {
            if (parse.Contains("roles") || allowed?["roles"].Texts().Contains(role) == true) yield return $"role:{role}";
        }

        foreach (var user in User().Matches(text).Select(match => match.Groups[1].Value).Distinct())
        {
            if (parse.Contains("users") || allowed?["users"].Texts().Contains(user) == true) yield return $"user:{user}";
        }
    }

    [GeneratedRegex(@"(?<!\\)@(everyone|here)\b")]
    private static partial Regex Everyone();

    [GeneratedRegex(@"(?<!\\)<@&(\d+)>")]
    private static partial Regex Role();

    [GeneratedRegex(@"(?<!\\)<@!?(\d+)>")]
    private static partial Regex User();
}
