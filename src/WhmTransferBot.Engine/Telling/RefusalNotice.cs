using System.Globalization;
using System.Text.Json;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Engine.Telling;

/// <summary>
/// What the thread is told when its room does not show a message. It is short and plain, so that a platform that could not take the
/// message takes this. One message has one notice; when it is refused again for another reason, the notice follows.
/// </summary>
internal static class RefusalNotice
{
    private const string KeyBegins = "refused-";
    private const int MostReasonCharacters = 300;

    /// <summary>
    /// The notice; nothing for what has no thread: a card that was never posted, what every room is told, and a notice, which would
    /// otherwise be told of for ever.
    /// </summary>
    public static OutboxDraft? Of(OutboxMessage message, string reason)
    {
        var hasNoThread = message.Key == ThreadScribe.CardKey ? !message.IsEdit : message.Placement == nameof(Placement.Announcement);
        if (hasNoThread || message.Key.StartsWith(KeyBegins, StringComparison.Ordinal)) return null;
        var why = CleanText.Line(reason, MostReasonCharacters).TrimEnd('.');
        var text = message.IsEdit
            ? CardText.Of($"A message in this room could not be brought up to date: {why}. `/migrate journal {message.Migration}` has all of it.")
            : CardText.Of($"A message could not be shown in this room: {why}. `/migrate journal {message.Migration}` has all of it.");
        var json = JsonSerializer.Serialize(new Card { Blocks = [new TextBlock(text)] }, CardJson.Options);
        return new OutboxDraft(
            message.Room, message.Migration, string.Create(CultureInfo.InvariantCulture, $"{KeyBegins}{message.Id}"), nameof(Placement.Thread), json);
    }
}
