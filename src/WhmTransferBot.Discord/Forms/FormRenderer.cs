using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Discord.Interactions;
using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Discord.Forms;

/// <summary>Shows forms as modals: each field in a label of its own, as a list where there is something to choose from.</summary>
internal static class FormRenderer
{
    private const int MostOfTitle = 45;
    private const int MostOfLabel = 45;
    private const int MostOfPlaceholder = 100;
    private const int MostOfLine = 400;
    private const int MostOfText = 4000;
    private const int OneLine = 1;
    private const int SeveralLines = 2;

    /// <summary>Shows a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="filled">What was filled in before, by the name of the field.</param>
    public static ModalBody Render(Form form, IReadOnlyDictionary<string, string> filled) => new(
        CustomIds.Form(form.Id),
        Cut(form.Title, MostOfTitle),
        [.. form.Fields.Select(field => new Label(Cut(field.Label, MostOfLabel), Input(field, filled.GetValueOrDefault(field.Name) ?? field.Initial)))]);

    private static Component Input(FormField field, string? value) => field.Choices.Count > 0
        ? new StringSelect(field.Name, [.. field.Choices.Select(choice => Option(choice, value))])
        {
            Required = !field.Optional,
            MinValues = field.Optional ? 0 : null,
        }
        : new TextInput(field.Name, field.Long ? SeveralLines : OneLine)
        {
            Required = !field.Optional,
            Placeholder = field.Example is { Length: > 0 } example ? Cut(example, MostOfPlaceholder) : null,
            Value = value is { Length: > 0 } ? Shorten(value, field.Long ? MostOfText : MostOfLine) : null,
            MaxLength = field.Long ? MostOfText : MostOfLine,
        };

    private static SelectOption Option(string choice, string? value) => new(choice, choice) { Default = choice == value ? true : null };

    private static string Cut(string text, int most) => CleanText.Line(text, most - 1);

    private static string Shorten(string text, int most) => text.Length <= most ? text : text[..most];
}
