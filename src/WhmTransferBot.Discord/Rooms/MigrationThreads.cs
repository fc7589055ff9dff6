using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord.Cards;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Messages;
using WhmTransferBot.Discord.Rest;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Discord.Rooms;

/// <summary>
/// The threads of migrations. Each is started from the migration's card and has its id. A thread that is missing is started
/// when a message is due in it: after a crash between card and thread, or after somebody deleted it.
/// </summary>
internal sealed partial class MigrationThreads(ChannelApi channels, Poster poster, ILogger<MigrationThreads> log)
{
    private readonly ConcurrentDictionary<Snowflake, Snowflake?> _started = new();

    /// <summary>Starts the thread of a card that was just posted. That it cannot be started now is no fault: it is tried again
    /// when the first message is due.</summary>
    /// <returns>The server that the channel belongs to, where Discord said so.</returns>
    public async Task<Snowflake?> StartAsync(Snowflake channel, Snowflake card, string name, CancellationToken cancellationToken)
    {
        var answer = await channels.StartThreadAsync(channel, card, Body(name), cancellationToken);
        if (answer is not RestAnswer.Succeeded started)
        {
            Log.NotStarted(log, card, answer.ToString());
            return null;
        }

        var guild = started.Body.Property("guild_id").Snowflake();
        _started[card] = guild;
        return guild;
    }

    /// <summary>Posts into a migration's thread.</summary>
    /// <param name="card">Where the migration's card stands.</param>
    /// <param name="message">The message.</param>
    /// <param name="notify">Whether its people are notified.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<PostResult> PostAsync(MessageAddress card, OutgoingMessage message, bool notify, CancellationToken cancellationToken)
    {
        var mark = DeliveryMark.Of(message);
        var result = await PostOnceAsync(message.MayHaveArrived);
        if (result.Archived && await channels.UnarchiveAsync(card.Message, cancellationToken) is RestAnswer.Succeeded) return await PostOnceAsync(mayHaveArrived: false);
        if (!result.NoSuchChannel) return result;

        if (await RestartAsync(card, message.Migration, mark, cancellationToken) is { } failure) return result with { Failure = failure };
        result = await PostOnceAsync(mayHaveArrived: false);
        return result.NoSuchChannel ? result with { Failure = new DeliveryOutcome.Gone() } : result;

        Task<PostResult> PostOnceAsync(bool mayHaveArrived) =>
            poster.PostAsync(card.Message, message.Card, mark, notify, mayHaveArrived, message.DraftedAt, cancellationToken);
    }

    /// <returns>Nothing when the thread is there now.</returns>
    private async Task<DeliveryOutcome?> RestartAsync(MessageAddress card, MigrationId migration, DeliveryMark mark, CancellationToken cancellationToken)
    {
        var found = await channels.FindAsync(card.Channel, card.Message, cancellationToken);
        if (found is RestAnswer.Refused { Code: DiscordErrors.UnknownMessage or DiscordErrors.UnknownChannel }) return new DeliveryOutcome.Gone();
        if (found is not RestAnswer.Succeeded { Body: var body }) return Deliveries.Failed(found, card.Channel, log);

        var hadThread = _started.ContainsKey(card.Message) || ((MessageFlags)(body.Property("flags").Integer() ?? 0)).HasFlag(MessageFlags.HasThread);
        var answer = await channels.StartThreadAsync(card.Channel, card.Message, Body(migration.ToString()), cancellationToken);
        if (answer is RestAnswer.Refused { Code: DiscordErrors.ThreadExists }) return null;
        if (answer is RestAnswer.Refused { Code: DiscordErrors.UnknownMessage or DiscordErrors.UnknownChannel }) return new DeliveryOutcome.Gone();
        if (answer is not RestAnswer.Succeeded) return Deliveries.Failed(answer, card.Channel, log);
        if (hadThread) await SayItWasDeletedAsync(card, migration, mark, cancellationToken);
        return null;
    }

    /// <summary>Says in a new thread why it is there: the card that the former one hung on is gone.</summary>
    public async Task SayThatCardWasDeletedAsync(Snowflake card, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var note = Note(CardText.Of($"The card of {message.Migration} was deleted or its thread locked, so it goes on here. What was said before: `/migrate journal {message.Migration}`."));
        await poster.PostAsync(card, note, DeliveryMark.Of(message).For("again"), notify: false, mayHaveArrived: false, draftedAt: null, cancellationToken);
    }

    private async Task SayItWasDeletedAsync(MessageAddress card, MigrationId migration, DeliveryMark mark, CancellationToken cancellationToken)
    {
        Log.StartedAgain(log, card.Message);
        var note = Note(CardText.Of($"The thread of {migration} was deleted, so it goes on here. What was said before: `/migrate journal {migration}`."));
        await poster.PostAsync(card.Message, note, mark.For("again"), notify: false, mayHaveArrived: false, draftedAt: null, cancellationToken);
    }

    private static Card Note(CardText text) => new() { Blocks = [new TextBlock(text)] };

    private static ThreadBody Body(string name) =>
        new(CleanText.Line(name, MessageLimits.ThreadName - 1) is { Length: > 0 } clean ? clean : "Migration", ThreadBody.Week);

    private static partial class Log
    {
        [LoggerMessage(20, LogLevel.Warning, "The thread of Discord's message {Message} was not started yet: {Answer}")]
        public static partial void NotStarted(ILogger logger, Snowflake message, string? answer);

        [LoggerMessage(21, LogLevel.Warning, "The thread of Discord's message {Message} had been deleted and was started again.")]
        public static partial void StartedAgain(ILogger logger, Snowflake message);
    }
}
