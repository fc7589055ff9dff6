namespace WhmTransferBot.Slack;

/// <summary>What to do when Slack refuses a token or the app for good.</summary>
internal static class SlackRemedies
{
    /// <summary>Said when Slack switched the socket off.</summary>
    public const string SocketModeOff =
        "Socket Mode is switched off for this app. Switch it on in the app's settings under Socket Mode, then restart the bot.";

    /// <summary>The remedy for an error of <c>apps.connections.open</c>; nothing where waiting may help.</summary>
    public static string? ForAppToken(string error) => error switch
    {
        "invalid_auth" or "not_authed" or "token_revoked" or "token_expired" or "account_inactive" =>
            $"Slack refuses the app-level token ({error}). Create one under Basic Information, App-Level Tokens, and set SLACK_APP_TOKEN.",
        "missing_scope" or "no_permission" =>
            $"The app-level token lacks the scope connections:write ({error}). Create one with it and set SLACK_APP_TOKEN.",
        "not_allowed_token_type" =>
            "SLACK_APP_TOKEN is not an app-level token. Put the token there that starts with xapp-.",
        "link_disabled" or "socket_mode_disabled" or "feature_not_enabled" => SocketModeOff,
        "user_removed_from_team" or "team_disabled" or "org_login_required" or "app_not_found" or "invalid_app_id" or "access_denied" =>
            $"Slack does not let the app in any more ({error}). Look at the app's settings, install it again, and set both tokens.",
        _ => null,
    };

    /// <summary>The remedy for an error of any method that is called with the bot token; nothing where waiting may help.</summary>
    public static string? ForBotToken(string error) => error switch
    {
        "invalid_auth" or "not_authed" or "token_revoked" or "token_expired" or "account_inactive" or "not_allowed_token_type" =>
            $"Slack refuses the bot token ({error}). Install the app again and copy the Bot User OAuth Token into SLACK_BOT_TOKEN.",
        "team_disabled" or "org_login_required" or "access_denied" =>
            $"Slack does not let the bot in any more ({error}). Look at the app's settings and install it again.",
        _ => null,
    };

    /// <summary>Whether an error says that the bot token will never be taken again, whatever is asked with it.</summary>
    public static bool IsTokenLost(string error) => error is "invalid_auth" or "token_revoked" or "token_expired" or "account_inactive";
}
