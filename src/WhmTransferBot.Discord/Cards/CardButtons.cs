using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Discord.Cards;

/// <summary>The buttons of a card in rows.</summary>
internal static class CardButtons
{
    /// <summary>The rows; empty without buttons.</summary>
    public static IEnumerable<ActionRow> Rows(IEnumerable<CardButton> buttons) => buttons
        .DistinctBy(button => ButtonIdentity.CustomId(button))
        .Take(MessageLimits.Buttons)
        .Select(Render)
        .Chunk(MessageLimits.ButtonsInRow)
        .Select(row => new ActionRow(row));

    private static Button Render(CardButton button) =>
        new(Look(button.Style), CleanText.Line(button.Label, MessageLimits.ButtonLabel - 1), ButtonIdentity.CustomId(button));

    private static ButtonLook Look(ButtonStyle style) => style switch
    {
        ButtonStyle.Primary => ButtonLook.Primary,
        ButtonStyle.Danger => ButtonLook.Danger,
        _ => ButtonLook.Secondary,
    };
}
