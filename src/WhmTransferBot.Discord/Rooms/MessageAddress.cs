using WhmTransferBot.Chat.Rooms;

namespace WhmTransferBot.Discord.Rooms;

/// <summary>
/// Where a message stands: <c>channel/message</c>, or <c>server/channel/message</c> where the server is known, because links
/// need it. A thread has the id of the message it was started from.
/// </summary>
/// <param name="Guild">The server.</param>
/// <param name="Channel">The channel or thread.</param>
/// <param name="Message">The message.</param>
internal readonly record struct MessageAddress(Snowflake? Guild, Snowflake Channel, Snowflake Message)
{
    private const char Between = '/';
    private const char Next = ',';

    /// <summary>Reads all addresses of a reference; empty when it is none of ours.</summary>
    public static IReadOnlyList<MessageAddress> Read(MessageReference reference)
    {
        List<MessageAddress> addresses = [];
        foreach (var word in (reference.Value ?? string.Empty).Split(Next))
        {
            if (!TryParse(word, out var address)) return [];
            addresses.Add(address);
        }

        return addresses;
    }

    /// <summary>One reference for all places of a message.</summary>
    public static MessageReference Join(params IEnumerable<MessageAddress> addresses) => new(string.Join(Next, addresses));

    /// <inheritdoc />
    public override string ToString() => Guild is { } guild ? $"{guild}{Between}{Channel}{Between}{Message}" : $"{Channel}{Between}{Message}";

    private static bool TryParse(string word, out MessageAddress address)
    {
        var ids = word.Split(Between).Select(part => Snowflake.TryParse(part, out var id) ? id : (Snowflake?)null).ToArray();
        (address, var known) = ids switch
        {
            [{ } channel, { } message] => (new MessageAddress(null, channel, message), true),
            [{ } guild, { } channel, { } message] => (new MessageAddress(guild, channel, message), true),
            _ => (default, false),
        };
        return known;
    }
}
