namespace WhmTransferBot.Slack;

/// <summary>What is wrong with a configuration before anything is asked of Slack.</summary>
internal static class SlackFaults
{
    public static IEnumerable<string> Of(SlackOptions options)
    {
        if (IsKind(options.BotToken.Reveal(), "xapp-"))
            yield return "SLACK_BOT_TOKEN holds an app-level token (xapp-). Put the bot token (xoxb-) there; the app-level token belongs into SLACK_APP_TOKEN.";
        if (options.Mode == SlackMode.Socket && options.AppToken is null)
            yield return "Slack:Mode is socket, but SLACK_APP_TOKEN is not set. Create an app-level token with the scope connections:write.";
        if (options.AppToken is { } token && (IsKind(token.Reveal(), "xoxb-") || IsKind(token.Reveal(), "xoxp-")))
            yield return "SLACK_APP_TOKEN does not hold an app-level token. Put the token there that starts with xapp-.";
        if (options.Mode == SlackMode.Http && options.SigningSecret is null)
            yield return "Slack:Mode is http, but SLACK_SIGNING_SECRET is not set. Copy it from the app's page Basic Information.";
        if (!SlackAddress.IsSafe(options.ApiUrl))
            yield return $"SLACK_API_URL is {options.ApiUrl}. Use an https:// address; http:// is for loopback addresses only.";
        if (options.Sockets is < 1 or > 5)
            yield return $"Slack:Sockets is {options.Sockets}. Use 1 to 5.";
        if (options.GroupsFreshFor < TimeSpan.FromSeconds(1))
            yield return "Slack:GroupsFreshFor is below one second. Use one second or more.";
    }

    private static bool IsKind(string token, string prefix) => token.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
