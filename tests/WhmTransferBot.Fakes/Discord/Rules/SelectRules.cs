using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Discord.Rules;

/// <summary>What a list to choose from may be, in messages and in forms.</summary>
internal static class SelectRules
{
    private const int StringSelect = 3;

    public static void Check(JsonObject select, string path, Problems problems)
    {
        problems.Between($"{path}.custom_id", select["custom_id"].Text(), 1, 100);
        problems.AtMost($"{path}.placeholder", select["placeholder"].Text()?.Length ?? 0, 150);
        if (select["type"].Integer() is not StringSelect) return;
        var options = select["options"].Objects();
        if (options.Count is < 1 or > 25) problems.Add($"{path}.options", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.");
        foreach (var option in options)
        {
            problems.Between($"{path}.options.label", option["label"].Text(), 1, 100);
            problems.Between($"{path}.options.value", option["value"].Text(), 1, 100);
            problems.AtMost($"{path}.options.description", option["description"].Text()?.Length ?? 0, 100);
        }

        if (options.Select(option => option["value"].Text()).Distinct().Count() < options.Count)
            problems.Add($"{path}.options", "COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        if (options.Count(option => option["default"].IsTrue()) > (select["max_values"].Integer() ?? 1))
            problems.Add($"{path}.options", "COMPONENT_SELECT_DEFAULT_VALUES_EXCEEDED", "More defaults than may be chosen");
    }
}
