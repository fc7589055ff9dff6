using System.Text;
using WhmTransferBot.Whm.Logs.Reading;

namespace WhmTransferBot.Whm.Logs;

/// <summary>The end of a log as text.</summary>
/// <param name="Text">The last lines, as WHM wrote them.</param>
/// <param name="TotalBytes">Size of the whole log.</param>
/// <param name="IsTail">True when earlier lines were left out.</param>
/// <param name="Missing">There is no such log yet.</param>
public sealed record LogText(string Text, long TotalBytes, bool IsTail, bool Missing)
{
    /// <summary>The lines as events of an item's log; lines that are no events are left out.</summary>
    public IReadOnlyList<ItemLogEvent> ItemEvents() => Events(ItemLogReading.Line);

    /// <summary>The lines as events of the master log; lines that are no events are left out.</summary>
    public IReadOnlyList<MasterLogEvent> MasterEvents() => Events(MasterLogReading.Line);

    private List<TEvent> Events<TEvent>(LineReader<TEvent> read)
        where TEvent : class =>
        [.. Text.Split('\n').Select(line => read(Encoding.UTF8.GetBytes(line))).OfType<TEvent>()];
}
