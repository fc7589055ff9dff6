using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Discord.Rules;

/// <summary>What a form may be.</summary>
internal static class ModalRules
{
    private const int ActionRow = 1;
    private const int TextInput = 4;
    private const int TextDisplay = 10;
    private const int Label = 18;

    public static void Check(JsonObject modal)
    {
        var problems = new Problems();
        var components = modal["components"].Objects();
        problems.Between("data.custom_id", modal["custom_id"].Text(), 1, 100);
        problems.Between("data.title", modal["title"].Text(), 1, 45);
        if (components.Count is < 1 or > 5) problems.Add("data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        for (var index = 0; index < components.Count; index++) CheckOne(components[index], $"data.components.{index}", problems);
        var ids = components.Select(Input).OfType<JsonObject>().Select(input => input["custom_id"].Text()).ToList();
        if (ids.Distinct().Count() < ids.Count) problems.Add("data.components", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        problems.Throw();
    }

    /// <summary>The field in a label, or in a row in the older form.</summary>
    public static JsonObject? Input(JsonObject component) => component["component"] as JsonObject ?? (component["components"].Objects() is [var first, ..] ? first : null);

    private static void CheckOne(JsonObject component, string path, Problems problems)
    {
        switch (component["type"].Integer())
        {
            case Label:
                problems.Between($"{path}.label", component["label"].Text(), 1, 45);
                problems.AtMost($"{path}.description", component["description"].Text()?.Length ?? 0, 100);
                CheckInput(component["component"] as JsonObject ?? [], $"{path}.component", problems);
                break;
            case ActionRow:
                if (component["components"].Objects() is not [var only]) problems.Add($"{path}.components", "BASE_TYPE_BAD_LENGTH", "Must be 1 in length.");
                else CheckInput(only, $"{path}.components.0", problems);
                break;
            case TextDisplay:
                problems.Between($"{path}.content", component["content"].Text(), 1, 4000);
                break;
            default:
                problems.Add($"{path}.type", "UNION_TYPE_CHOICES", "Not allowed in a modal");
                break;
        }
    }

    private static void CheckInput(JsonObject input, string path, Problems problems)
    {
        if (input["type"].Integer() is not TextInput)
        {
            SelectRules.Check(input, path, problems);
            return;
        }

        problems.Between($"{path}.custom_id", input["custom_id"].Text(), 1, 100);
        problems.AtMost($"{path}.placeholder", input["placeholder"].Text()?.Length ?? 0, 100);
        problems.AtMost($"{path}.value", input["value"].Text()?.Length ?? 0, 4000);
        if (input["style"].Integer() is not (1 or 2)) problems.Add($"{path}.style", "BASE_TYPE_CHOICES", "Value must be one of 1, 2.");
        if (input["max_length"].Integer() is < 1 or > 4000) problems.Add($"{path}.max_length", "NUMBER_TYPE_MAX", "Must be 1 to 4000.");
        if (input["value"].Text() is { } value && value.Length > (input["max_length"].Integer() ?? 4000)) problems.Add($"{path}.value", "BASE_TYPE_MAX_LENGTH", "Longer than max_length.");
    }
}
