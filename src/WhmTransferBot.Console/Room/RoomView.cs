using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Console.Room;

/// <summary>What one page shows of the room: the channel, the open thread, and how much is unread elsewhere.</summary>
public sealed class RoomView(RoomReader reader)
{
    private readonly Dictionary<MigrationId, int> _unread = [];

    /// <summary>The channel; nothing before it was read.</summary>
    public MessageLog? Channel { get; private set; }

    /// <summary>The open thread.</summary>
    public ThreadView? Thread { get; private set; }

    /// <summary>How many messages a thread got since it was last open.</summary>
    public int UnreadOf(MigrationId migration) => _unread.GetValueOrDefault(migration);

    /// <summary>Reads the channel, and the open thread, again.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        Channel = await reader.ReadChannelAsync(cancellationToken);
        if (Thread is { } thread) await OpenThreadAsync(thread.Migration, cancellationToken);
    }

    /// <summary>Opens a thread in place of the one that is open.</summary>
    public async Task OpenThreadAsync(MigrationId migration, CancellationToken cancellationToken)
    {
        var log = await reader.ReadThreadAsync(migration, cancellationToken);
        var card = CardInChannel(migration) ?? await reader.ReadCardAsync(migration, cancellationToken);
        Thread = new ThreadView(migration, card, log);
        _unread.Remove(migration);
    }

    /// <summary>Closes the open thread.</summary>
    public void CloseThread() => Thread = null;

    /// <summary>Takes changes in.</summary>
    /// <returns>What is new to be read here, oldest first.</returns>
    public IReadOnlyList<RoomEntry> Apply(IReadOnlyList<RoomChange> changes) => [.. changes.Select(Apply).OfType<RoomEntry>()];

    /// <summary>Whether a migration's card is among the messages of the channel.</summary>
    public bool HasCardInChannel(MigrationId migration) => CardInChannel(migration) is not null;

    private RoomEntry? Apply(RoomChange change)
    {
        CountUnread(change);
        UpdateThreadCard(change);
        var inChannel = Channel?.Apply(change);
        return Thread?.Log.Apply(change) ?? inChannel;
    }

    private void CountUnread(RoomChange change)
    {
        if (change is RoomChange.Posted { Message: var message }
            && RoomEntry.Of(message).InThreadOf(message.Migration)
            && message.Migration != Thread?.Migration)
        {
            _unread[message.Migration] = UnreadOf(message.Migration) + 1;
        }
    }

    private void UpdateThreadCard(RoomChange change)
    {
        if (Thread is { Card: { } card } && change is RoomChange.Edited { Message: var message } && message.Reference.Value == card.Key)
            Thread = Thread with { Card = card with { Card = message.Card } };
    }

    private RoomEntry? CardInChannel(MigrationId migration) =>
        Channel?.Entries.LastOrDefault(entry => entry.IsMigrationCard && entry.Migration == migration);
}
