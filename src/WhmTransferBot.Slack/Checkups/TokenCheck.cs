using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Checkups;

/// <summary>Looks at what Slack says of the bot token: whose it is, what it may do, and which time it is there.</summary>
internal sealed class TokenCheck(SlackOptions options, TimeProvider time)
{
    private const string Token = "Slack bot token";
    private const string Scopes = "Slack scopes";
    private const string Clock = "clock";
    private const string KeepTime = "Let the machine keep its time with NTP.";
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LargestSkew = TimeSpan.FromMinutes(2);

    /// <summary>Everything that a token tells which Slack accepts.</summary>
    public IEnumerable<SlackFinding> Examine(Identity identity)
    {
        yield return Owner(identity);
        if (identity.IsEnterpriseInstall)
            yield return SlackFinding.Warning(Token, "The app is installed for a whole organisation; the bot knows one workspace.", "Install it in the one workspace where migrations are planned.");
        yield return Allowed(identity.Scopes);
        if (identity.AnsweredAt is { } slack) yield return Agrees((time.GetUtcNow() - slack).Duration());
    }

    /// <summary>What it means that Slack does not accept the token, or does not answer.</summary>
    public SlackFinding Unusable(SlackAnswer<Identity> answer) =>
        answer is SlackAnswer<Identity>.Refused refused
            ? SlackFinding.Failed(Token, $"Slack does not accept it: {refused.Error}.", SlackRemedies.ForBotToken(refused.Error) ?? "Install the app again and copy the Bot User OAuth Token into SLACK_BOT_TOKEN.")
            : SlackFinding.Failed(Token, $"It could not be tried: {answer.Problem}.", $"See whether this machine reaches {options.ApiUrl}.");

    private static SlackFinding Owner(Identity identity) =>
        identity.BotId is { Length: > 0 }
            ? SlackFinding.Ok(Token, $"It belongs to @{identity.User} in the workspace {identity.Team} ({identity.TeamId}).")
            : SlackFinding.Failed(Token, $"It belongs to the person {identity.User}, not to a bot.", "Copy the Bot User OAuth Token (xoxb-) from the app's page OAuth & Permissions into SLACK_BOT_TOKEN.");

    private static SlackFinding Allowed(IReadOnlyList<string> given)
    {
        if (given.Count == 0) return SlackFinding.Warning(Scopes, "Slack did not say what the token may do.", "Compare the app's page OAuth & Permissions with config/slack-manifest.yaml.");
        var missing = SlackScope.Needed.Where(scope => !given.Contains(scope.Name)).ToList();
        return missing.Count == 0
            ? SlackFinding.Ok(Scopes, "The token may do what the bot has to.")
            : SlackFinding.Failed(
                Scopes,
                $"The token lacks {string.Join("; ", missing.Select(scope => $"{scope.Name} ({scope.Reason})"))}.",
                "Add them on the app's page OAuth & Permissions, or paste config/slack-manifest.yaml on its page App Manifest; then install the app again.");
    }

    private static SlackFinding Agrees(TimeSpan skew)
    {
        if (skew <= Skew) return SlackFinding.Ok(Clock, "It agrees with Slack's.");
        var words = $"It differs from Slack's by {skew.TotalSeconds:0} s";
        return skew <= LargestSkew
            ? SlackFinding.Warning(Clock, $"{words}.", KeepTime)
            : SlackFinding.Failed(Clock, $"{words}, so that signed requests may be refused.", KeepTime);
    }
}
