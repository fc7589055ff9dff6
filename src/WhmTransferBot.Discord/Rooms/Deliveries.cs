using System.Net;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Rooms;

/// <summary>Says what an answer of Discord means for the message that was to be delivered.</summary>
internal static partial class Deliveries
{
    /// <summary>How long a room is left alone in which the bot may not write: somebody may give it the permission.</summary>
    public static readonly TimeSpan UntilAllowed = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait for room among the server's active threads.</summary>
    public static readonly TimeSpan UntilThreadsEnd = TimeSpan.FromMinutes(10);

    /// <summary>The outcome of an attempt that did not put the message there.</summary>
    /// <param name="answer">Discord's answer.</param>
    /// <param name="channel">The channel or thread.</param>
    /// <param name="log">Where to say what somebody has to mend.</param>
    public static DeliveryOutcome Failed(RestAnswer answer, Snowflake channel, ILogger log) => answer switch
    {
        RestAnswer.Limited limited => new DeliveryOutcome.Limited(limited.RetryAfter),
        RestAnswer.Unreachable { MayHaveArrived: true } lost => new DeliveryOutcome.Unconfirmed(lost.Reason),
        RestAnswer.Unreachable lost => new DeliveryOutcome.Unavailable(lost.Reason),
        RestAnswer.TokenRefused => new DeliveryOutcome.Unavailable("Discord does not accept the bot's token"),
        RestAnswer.Refused refused => Refused(refused, channel, log),
        _ => new DeliveryOutcome.Unconfirmed("Discord answered without saying which message it is"),
    };

    private static DeliveryOutcome Refused(RestAnswer.Refused refused, Snowflake channel, ILogger log)
    {
        switch (refused)
        {
            case { Status: HttpStatusCode.Unauthorized }:
                return new DeliveryOutcome.Unavailable("Discord does not accept the bot's token");
            case { Code: DiscordErrors.UnknownMessage or DiscordErrors.ThreadLocked }:
                return new DeliveryOutcome.Gone();
            case { Code: DiscordErrors.TooManyThreads }:
                Log.TooManyThreads(log, channel);
                return new DeliveryOutcome.Limited(UntilThreadsEnd);
            case { Status: HttpStatusCode.Forbidden }:
                Log.MayNot(log, channel, refused.Message);
                return new DeliveryOutcome.Limited(UntilAllowed);
            default:
                Log.WasRefused(log, channel, refused.ToString());
                return new DeliveryOutcome.Refused(refused.ToString());
        }
    }

    private static partial class Log
    {
        [LoggerMessage(10, LogLevel.Warning, "The bot may not write in Discord's channel {Channel} ({Words}). Give it the permissions that the doctor lists; messages wait until then.")]
        public static partial void MayNot(ILogger logger, Snowflake channel, string words);

        [LoggerMessage(11, LogLevel.Warning, "Discord takes no further thread for {Channel}: the server has as many active threads as it may have. Close some; messages wait until then.")]
        public static partial void TooManyThreads(ILogger logger, Snowflake channel);

        [LoggerMessage(12, LogLevel.Error, "Discord refused a message for {Channel}: {Words}")]
        public static partial void WasRefused(ILogger logger, Snowflake channel, string words);
    }
}
