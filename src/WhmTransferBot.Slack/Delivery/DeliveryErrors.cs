using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Delivery;

/// <summary>What Slack's words of refusal mean for a message (errors of chat.postMessage and chat.update, docs.slack.dev).</summary>
internal static class DeliveryErrors
{
    /// <summary>The message, or the thread it belongs to, is not there any more, or a moderator has closed it to the bot.</summary>
    private static readonly HashSet<string> Gone =
    [
        "message_not_found", "thread_not_found", "invalid_thread_ts", "cannot_reply_to_message", "parent_message_not_found",
        "thread_locked", "restricted_action_thread_locked",
    ];

    /// <summary>Somebody can mend it while the message waits: invite the bot, renew the token, give the scope, take the channel out of the archive, let the bot post in it.</summary>
    private static readonly HashSet<string> Mendable =
    [
        "not_in_channel", "channel_not_found", "missing_scope", "not_authed", "invalid_auth", "account_inactive", "token_revoked",
        "token_expired", "no_permission", "org_login_required", "ekm_access_denied", "team_access_not_granted", "accesslimited",
        "not_allowed_token_type", "is_archived", "restricted_action", "restricted_action_read_only_channel", "restricted_action_thread_only_channel",
        "restricted_action_non_threadable_channel",
    ];

    private static readonly HashSet<string> BlocksRefused =
        ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "invalid_arguments"];

    /// <summary>Whether the words may still go where the blocks may not.</summary>
    public static bool IsAboutBlocks(string error) => BlocksRefused.Contains(error);

    /// <summary>Whether the bot may never do this as it is set up, so that trying again is in vain.</summary>
    public static bool IsAboutSetup(string error) => error is "missing_scope" or "unknown_method" or "not_allowed_token_type" or "no_permission";

    /// <summary>What an answer other than done means for the delivery.</summary>
    public static DeliveryOutcome OutcomeOf<T>(SlackAnswer<T> answer)
        where T : ApiAnswer => answer switch
        {
            SlackAnswer<T>.Limited limited => new DeliveryOutcome.Limited(limited.RetryAfter),
            SlackAnswer<T>.Unavailable unavailable => new DeliveryOutcome.Unavailable(unavailable.Reason),
            SlackAnswer<T>.Refused refused when Gone.Contains(refused.Error) => new DeliveryOutcome.Gone(),
            SlackAnswer<T>.Refused refused when Mendable.Contains(refused.Error) => new DeliveryOutcome.Unavailable(RemedyOf(refused.ToString())),
            SlackAnswer<T>.Refused refused => new DeliveryOutcome.Refused(refused.ToString()),
            _ => new DeliveryOutcome.Unconfirmed(answer.Problem),
        };

    private static string RemedyOf(string error) =>
        error is "not_in_channel" or "channel_not_found" ? $"{error}: invite the bot to the channel" : error;
}
