using System.Diagnostics.CodeAnalysis;

namespace WhmTransferBot.Discord.Interactions;

/// <summary>Custom ids beyond those of a card's buttons: of forms, and of the questions before a click counts.</summary>
internal static class CustomIds
{
    /// <summary>The answer no.</summary>
    public const string No = "sure:no";

    private const string YesPrefix = "sure:";
    private const string FormPrefix = "form:";

    /// <summary>The longest id of a form that fits.</summary>
    public const int MostOfForm = 100 - 5;

    /// <summary>The answer yes to a click.</summary>
    public static string Yes(string button) => YesPrefix + button;

    /// <summary>A form, and the button that shows it.</summary>
    public static string Form(string formId) => FormPrefix + formId;

    /// <summary>Reads the answer yes.</summary>
    public static bool TryReadYes(string? customId, [NotNullWhen(true)] out string? button) => TryRead(customId, YesPrefix, out button);

    /// <summary>Reads the id of a form.</summary>
    public static bool TryReadForm(string? customId, [NotNullWhen(true)] out string? formId) => TryRead(customId, FormPrefix, out formId);

    private static bool TryRead(string? customId, string prefix, [NotNullWhen(true)] out string? rest)
    {
        rest = customId is not null && customId.StartsWith(prefix, StringComparison.Ordinal) && customId.Length > prefix.Length
            ? customId[prefix.Length..]
            : null;
        return rest is not null;
    }
}
