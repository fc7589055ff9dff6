using System.Text.Json;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Rooms;

/// <summary>
/// Looks in a channel or thread for what an unconfirmed delivery left there. Its mark alone does not do: migrations and deliveries are
/// numbered anew in a new database, while what the former one posted still stands. So it is the bot's own, and not older than its draft.
/// </summary>
internal sealed partial class PastMessages(ChannelApi channels, BotSelf self, TimeProvider time, ILogger<PastMessages> log)
{
    /// <summary>What is older than 1,000 messages is not looked for.</summary>
    private const int MostPages = 10;

    /// <summary>Discord's clock and the bot's may differ, and a double is worse than an hour in which a former database is not told apart.</summary>
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromHours(1);

    /// <summary>Looks for a message.</summary>
    /// <param name="channel">The channel or thread.</param>
    /// <param name="mark">By what it is known.</param>
    /// <param name="draftedAt">When it was drafted, where that is known.</param>
    /// <param name="cancellationToken">Ends the looking.</param>
    /// <returns>The message; or the answer for which it cannot be known; or neither, where it does not stand there or the bot may not look.</returns>
    public async Task<(Snowflake? Message, RestAnswer? Failure)> FindAsync(Snowflake channel, DeliveryMark mark, DateTimeOffset? draftedAt, CancellationToken cancellationToken)
    {
        var (user, asked) = await self.FindAsync(cancellationToken);
        if (user is not { } bot) return (null, asked);
        var oldest = NotBefore(draftedAt);
        Snowflake? before = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var answer = await channels.ReadAsync(channel, before, cancellationToken);
            if (answer is RestAnswer.Refused refused) return Refused(channel, refused);
            if (answer is not RestAnswer.Succeeded { Body: var body }) return (null, answer);
            var page = body.Items().ToList();
            if (page.Select(message => Matching(message, bot, mark, oldest)).FirstOrDefault(found => found is not null) is { } message) return (message, null);
            before = page.Count < ChannelApi.PageSize ? null : page[^1].Property("id").Snowflake();
            if (before is not { } last || last.Value < oldest.Value) break;
        }

        return (null, null);
    }

    /// <summary>A message too many is better than one too few.</summary>
    private (Snowflake?, RestAnswer?) Refused(Snowflake channel, RestAnswer.Refused refused)
    {
        if (refused.Code is not DiscordErrors.UnknownChannel) Log.MayNotLook(log, channel, refused.ToString());
        return (null, null);
    }

    /// <summary>A draft from the future was written before the clock was set back.</summary>
    private Snowflake NotBefore(DateTimeOffset? draftedAt)
    {
        if (draftedAt is not { } drafted) return default;
        var now = time.GetUtcNow();
        return Snowflake.At((drafted < now ? drafted : now) - ClocksDiffer);
    }

    private static Snowflake? Matching(JsonElement message, Snowflake bot, DeliveryMark mark, Snowflake oldest)
    {
        if (message.Property("id").Snowflake() is not { } id || id.Value < oldest.Value) return null;
        if (message.Property("author").Property("id").Snowflake() != bot) return null;
        var isIt = message.Property("nonce").Text() == mark.Nonce
            || message.Property("components").Items().Any(component => component.Property("id").Integer() == mark.Number);
        return isIt ? id : null;
    }

    private static partial class Log
    {
        [LoggerMessage(22, LogLevel.Warning, "A message may stand in Discord's channel {Channel} already, but the bot may not look: {Reason}. It is posted again.")]
        public static partial void MayNotLook(ILogger logger, Snowflake channel, string reason);
    }
}
