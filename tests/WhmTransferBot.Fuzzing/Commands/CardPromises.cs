using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Forms;

namespace WhmTransferBot.Fuzzing.Commands;

/// <summary>What every card and form promises: readable, of bounded length, and on no platform does anything in it come to life.</summary>
internal static class CardPromises
{
    private const int LongestCard = 40_000;
    private const int LongestTitle = 150;

    /// <summary>Insists on them.</summary>
    public static void Hold(Card card)
    {
        Promise.Readable(PlainText.Of(card), LongestCard, "A card");
        foreach (var file in card.Files) Hold(file);
        SlackPromises.Hold(card);
        DiscordPromises.Hold(card);
    }

    /// <summary>Insists on them.</summary>
    public static void Hold(Form form)
    {
        Promise.Holds(form.Id.Length <= 100 && form.Fields.Count <= 5, "A form is larger than platforms take.");
        SlackPromises.Hold(form);
        DiscordPromises.Hold(form);
    }

    /// <summary>A file keeps its lines whole, however long; a terminal in which somebody opens it obeys none of them.</summary>
    private static void Hold(CardFile file)
    {
        Promise.Readable(file.Title, LongestTitle, "A file's title");
        Promise.Holds(!file.Content.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')), "A file holds control characters.");
    }
}
