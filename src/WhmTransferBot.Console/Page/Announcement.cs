using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Console.Room;

namespace WhmTransferBot.Console.Page;

/// <summary>What a screen reader is told of new messages. The lists themselves are silent, or every percent would be spoken.</summary>
internal static class Announcement
{
    private const int MostSpoken = 3;

    /// <summary>The first words of the newest messages.</summary>
    public static string Of(IReadOnlyList<RoomEntry> added)
    {
        var spoken = string.Join(" ", added.TakeLast(MostSpoken).Select(Of));
        return added.Count > MostSpoken ? $"{added.Count} new messages. {spoken}" : spoken;
    }

    private static string Of(RoomEntry entry) =>
        entry.Migration is { } migration ? $"{migration}: {PlainText.Notice(entry.Card)}" : PlainText.Notice(entry.Card);
}
