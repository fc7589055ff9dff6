using System.Text.Json;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Slack.BlockKit;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Forms;

/// <summary>Shows a form as a modal. Each field's block is named after the field, so that a mistake can be shown at it.</summary>
internal static class FormView
{
    private const string ElementName = "value";

    /// <summary>The modal.</summary>
    /// <param name="form">The form.</param>
    /// <param name="origin">Where it was asked for, so that the answer finds the way back.</param>
    public static View Of(Form form, FormOrigin origin) => new("modal", [.. form.Fields.Select(InputOf)])
    {
        CallbackId = form.Id,
        Title = TextObject.Plain(form.Title, BlockLimits.ModalTitle),
        Submit = TextObject.Plain(form.Submit, BlockLimits.ModalTitle),
        Close = TextObject.Plain("Back", BlockLimits.ModalTitle),
        PrivateMetadata = JsonSerializer.Serialize(origin, SlackJson.Outgoing.FormOrigin),
    };

    private static Input InputOf(FormField field) =>
        new(TextObject.Plain(field.Label, BlockLimits.Label), ElementOf(field)) { BlockId = field.Name, Optional = field.Optional };

    private static InputElement ElementOf(FormField field) =>
        field.Choices.Count > 0
            ? new StaticSelect
            {
                ActionId = ElementName,
                Placeholder = PlaceholderOf(field),
                Options = [.. field.Choices.Take(BlockLimits.Options).Select(OptionOf)],
                InitialOption = field.Initial is { } chosen && field.Choices.Contains(chosen) ? OptionOf(chosen) : null,
            }
            : new PlainTextInput
            {
                ActionId = ElementName,
                Placeholder = PlaceholderOf(field),
                Multiline = field.Long,
                InitialValue = field.Initial,
            };

    private static SelectOption OptionOf(string choice) => new(TextObject.Plain(choice, BlockLimits.Label), choice);

    private static TextObject? PlaceholderOf(FormField field) =>
        field.Example is { Length: > 0 } example ? TextObject.Plain(example, BlockLimits.Placeholder) : null;
}
