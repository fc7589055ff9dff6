using System.Globalization;
using Spectre.Console;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Rooms;

namespace WhmTransferBot.Practice;

/// <summary>Prints the story as the team would read it: who says what, and what the bot posts.</summary>
/// <param name="screen">Where to.</param>
/// <param name="clock">The story's clock.</param>
internal sealed class DemoPage(IAnsiConsole screen, TimeProvider clock)
{
    private const int Margin = 9;

    /// <summary>Somebody types a command.</summary>
    public void Say(string name, string words)
    {
        screen.WriteLine();
        screen.MarkupLineInterpolated($"{Now} [bold]{name}[/] types [bold]/migrate {words}[/]");
    }

    /// <summary>The bot answers only the one who typed.</summary>
    public void Answer(string name, Reply reply)
    {
        var card = reply switch { Reply.Private @private => @private.Card, Reply.Public @public => @public.Card, _ => null };
        if (card is null) return;
        screen.MarkupLineInterpolated($"{Now} [italic]{(reply is Reply.Private ? $"only {name} sees" : "the room sees")}:[/]");
        Print(card);
    }

    /// <summary>The bot posts into the room.</summary>
    public void Post(OutgoingMessage message)
    {
        screen.MarkupLineInterpolated($"{Now} [italic]{Place(message.Placement)}:[/]");
        Print(message.Card);
    }

    private string Now => clock.GetUtcNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Place(Placement placement) => placement switch
    {
        Placement.Channel => "in the channel",
        Placement.Thread => "in the thread",
        Placement.Announcement => "in a channel without the migration",
        _ => "in the thread and in the channel",
    };

    private void Print(Card card)
    {
        foreach (var line in PlainText.Of(card).Split('\n')) screen.Write(new Padder(new Text(line)).Padding(Margin, 0, 0, 0));
    }
}
