using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Console.Room;

/// <summary>Reads what stands in the room: the database's history, what is too fresh for it, and the answers.</summary>
public sealed class RoomReader(IRoomHistory history, FreshMessages fresh, PublicAnswers answers, ConsoleOptions options)
{
    private const int MostCards = 1000;

    /// <summary>The most messages of one thread that are kept in a page.</summary>
    public const int MostInThread = 5000;

    /// <summary>The last entries of the channel.</summary>
    public async Task<MessageLog> ReadChannelAsync(CancellationToken cancellationToken)
    {
        var messages = await history.ReadChannelAsync(ConsolePlatform.MainRoom, options.ChannelMessages, cancellationToken);
        var log = new MessageLog(options.ChannelMessages, entry => entry.InChannel);
        log.Load([.. messages.Select(RoomEntry.Of), .. answers.Read().Select(RoomEntry.Of)]);
        return Freshen(log);
    }

    /// <summary>A migration's thread.</summary>
    public async Task<MessageLog> ReadThreadAsync(MigrationId migration, CancellationToken cancellationToken)
    {
        var messages = await history.ReadThreadAsync(ConsolePlatform.MainRoom, migration, cancellationToken);
        var log = new MessageLog(MostInThread, entry => entry.InThreadOf(migration));
        log.Load(messages.Select(RoomEntry.Of));
        return Freshen(log);
    }

    /// <summary>A migration's card, however old; nothing when it is not shown in this room.</summary>
    public async Task<RoomEntry?> ReadCardAsync(MigrationId migration, CancellationToken cancellationToken)
    {
        var messages = await history.ReadChannelAsync(ConsolePlatform.MainRoom, MostCards, cancellationToken);
        var log = new MessageLog(1, entry => entry.IsMigrationCard && entry.Migration == migration);
        log.Load(messages.Select(RoomEntry.Of));
        return Freshen(log).Entries is [.., var card] ? card : null;
    }

    private MessageLog Freshen(MessageLog log)
    {
        foreach (var change in fresh.Read()) log.Apply(change);
        log.Load([.. log.Entries]);
        return log;
    }
}
