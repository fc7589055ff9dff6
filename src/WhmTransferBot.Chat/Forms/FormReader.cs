using WhmTransferBot.Chat.Commands;

namespace WhmTransferBot.Chat.Forms;

/// <summary>Reads a filled-in form as the command it stands for.</summary>
internal static class FormReader
{
    /// <summary>The longest field that is read, in characters.</summary>
    public const int MostCharacters = 4_000;

    /// <summary>Reads a form.</summary>
    /// <param name="formId">What is filled in; not to be trusted.</param>
    /// <param name="fields">What was filled in; not to be trusted.</param>
    /// <returns>The command, or the mistake with the field in <see cref="Mistake.Option"/>; nothing when there is no such form.</returns>
    public static ParseResult? Read(string formId, IReadOnlyDictionary<string, string> fields)
    {
        if (fields.FirstOrDefault(field => field.Value.Length > MostCharacters) is { Key: { } longField })
            return Mistaken(longField, "That is too long.");
        return formId.Split(':', 2) switch
        {
            ["plan"] => ReadPlan(fields),
            ["approve", var request] => ReadConfirmation(request.Split(':'), fields),
            [("reject" or "abort") and var verb] => ReadWhy(verb, fields.GetValueOrDefault(FormFields.Migration), fields),
            [("reject" or "abort") and var verb, var migration] => ReadWhy(verb, migration, fields),
            _ => null,
        };
    }

    private static ParseResult ReadPlan(IReadOnlyDictionary<string, string> fields)
    {
        var options = fields.Where(field => field.Key is "from" or "to" or "accounts" or FormFields.Reason)
            .ToDictionary(field => field.Key, field => OneLine(field.Value, field.Key == "accounts" ? ',' : ' '), StringComparer.Ordinal);
        var typed = fields.GetValueOrDefault(FormFields.Options);
        if (!string.IsNullOrWhiteSpace(typed))
        {
            var settings = CommandParser.Parse($"set {typed}");
            if (settings is not ParseResult.Understood { Command: SetCommand { Migration: null } set })
                return Mistaken(FormFields.Options, settings is ParseResult.Mistaken wrong ? wrong.Mistake.What : "These are not options.");
            foreach (var setting in set.Settings) options.TryAdd(setting.Name, setting.Value);
        }

        return AtKnownField(CommandParser.Parse("plan", options), fields);
    }

    private static ParseResult? ReadConfirmation(string[] request, IReadOnlyDictionary<string, string> fields)
    {
        if (request is not [var migration, var fingerprint, ApproveCommand.Ask]) return null;
        if (fields.GetValueOrDefault(FormFields.Confirm)?.Trim() is not { Length: > 0 } typed || typed == ApproveCommand.Ask)
            return Mistaken(FormFields.Confirm, "Type the name of the server that receives. Its accounts of the same name are deleted first.");
        var options = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FormFields.Migration] = migration,
            ["fingerprint"] = fingerprint,
            [FormFields.Confirm] = OneLine(typed, ' '),
        };
        return AtKnownField(CommandParser.Parse("approve", options), fields);
    }

    private static ParseResult ReadWhy(string verb, string? migration, IReadOnlyDictionary<string, string> fields)
    {
        var reason = fields.GetValueOrDefault(FormFields.Reason);
        if (string.IsNullOrWhiteSpace(reason)) return Mistaken(FormFields.Reason, "A reason is needed; everybody reads it in the thread.");
        var options = new Dictionary<string, string>(StringComparer.Ordinal) { [FormFields.Reason] = reason };
        if (!string.IsNullOrWhiteSpace(migration)) options[FormFields.Migration] = migration;
        return AtKnownField(CommandParser.Parse(verb, options), fields);
    }

    private static ParseResult AtKnownField(ParseResult result, IReadOnlyDictionary<string, string> fields) =>
        result is ParseResult.Mistaken { Mistake: var mistake } && (mistake.Option is null || !fields.ContainsKey(mistake.Option))
            ? new ParseResult.Mistaken(mistake with { Option = fields.Keys.FirstOrDefault() })
            : result;

    private static ParseResult.Mistaken Mistaken(string field, string what) => new(new Mistake(what, "help plan") { Option = field });

    private static string OneLine(string text, char between) =>
        string.Join(between, text.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
