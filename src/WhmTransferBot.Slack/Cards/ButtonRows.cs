using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Slack.BlockKit;

namespace WhmTransferBot.Slack.Cards;

/// <summary>Turns a card's buttons into rows. Within a row Slack wants each action id once, so a verb that comes again gets a number.</summary>
internal static class ButtonRows
{
    private const int RowSize = 4_000;

    /// <summary>The rows, in order.</summary>
    public static IReadOnlyList<Actions> Of(IReadOnlyList<CardButton> buttons)
    {
        var rows = new List<List<Button>>();
        foreach (var button in buttons.Select(ButtonOf))
        {
            if (rows is [.., var row] && HasRoom(row, button)) row.Add(Apart(row, button));
            else rows.Add([button]);
        }

        return [.. rows.Select(row => new Actions(row))];
    }

    private static bool HasRoom(List<Button> row, Button button) =>
        row.Count < BlockLimits.ActionsElements && BlockSize.Of(new Actions([.. row, button])) <= RowSize;

    private static Button Apart(List<Button> row, Button button)
    {
        var same = row.Count(other => other.ActionId.Split(':')[1] == button.ActionId.Split(':')[1]);
        return same == 0 ? button : button with { ActionId = $"{button.ActionId}:{same + 1}" };
    }

    private static Button ButtonOf(CardButton button) =>
        new(TextObject.Plain(button.Label, BlockLimits.Label), ButtonIdentity.ActionId(button), ButtonIdentity.ActionValue(button))
        {
            Style = StyleOf(button.Style),
            AccessibilityLabel = SlackText.Clip(button.AccessibleLabel, BlockLimits.Label),
            Confirm = button.Confirm is { } question ? DialogOf(question, button.Style) : null,
        };

    private static ConfirmDialog DialogOf(Confirmation question, ButtonStyle style) =>
        new(
            TextObject.Plain(question.Title, BlockLimits.ConfirmTitle),
            TextObject.Plain(question.Question, BlockLimits.ConfirmText),
            TextObject.Plain(question.Yes, BlockLimits.ConfirmButton),
            TextObject.Plain(question.No, BlockLimits.ConfirmButton))
        {
            Style = StyleOf(style),
        };

    private static string? StyleOf(ButtonStyle style) => style switch
    {
        ButtonStyle.Primary => "primary",
        ButtonStyle.Danger => "danger",
        _ => null,
    };
}
