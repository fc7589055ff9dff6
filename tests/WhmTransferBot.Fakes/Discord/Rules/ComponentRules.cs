using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Discord.Rules;

/// <summary>What the components of a message may be, in the classic layout and in the one made of components alone.</summary>
internal static class ComponentRules
{
    private const int ActionRow = 1;
    private const int Button = 2;
    private const int Section = 9;
    private const int TextDisplay = 10;
    private const int File = 13;
    private const int Container = 17;
    private const int Link = 5;
    private const int MostComponents = 40;
    private const int MostText = 4000;
    private const int MostRows = 5;

    private static readonly int[] OnlyV2 = [Section, TextDisplay, 11, 12, File, 14, Container];
    private static readonly int[] InContainer = [ActionRow, Section, TextDisplay, 12, File, 14];
    private static readonly int[] Selects = [3, 5, 6, 7, 8];

    public static void Check(IReadOnlyList<JsonObject> components, bool isV2, IReadOnlyCollection<string> files, Problems problems)
    {
        var all = components.SelectMany(Everything).ToList();
        if (!isV2 && components.Count > MostRows) problems.Add("components", "BASE_TYPE_BAD_LENGTH", $"Must be between 1 and {MostRows} in length.");
        if (all.Count > MostComponents) problems.Add("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The maximum number of total components is {MostComponents}, got {all.Count}");
        if (all.Where(Is(TextDisplay)).Sum(text => text["content"].Text()?.Length ?? 0) > MostText) problems.Add("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"The combined length of all text exceeds {MostText}");
        CheckUnique(all.Select(component => component["custom_id"].Text()).OfType<string>(), "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated", problems);
        CheckUnique(all.Select(component => component["id"].Integer()).OfType<int>().Where(id => id != 0), "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated", problems);
        for (var index = 0; index < components.Count; index++) CheckOne(components[index], $"components.{index}", isV2, files, problems);
    }

    private static void CheckOne(JsonObject component, string path, bool isV2, IReadOnlyCollection<string> files, Problems problems)
    {
        var type = component["type"].Integer();
        if (!isV2 && OnlyV2.Contains(type ?? -1)) problems.Add($"{path}.type", "COMPONENT_TYPE_NOT_ALLOWED", "This component needs the flag IS_COMPONENTS_V2");
        switch (type)
        {
            case ActionRow:
                CheckRow(component, path, problems);
                break;
            case TextDisplay:
                problems.Between($"{path}.content", component["content"].Text(), 1, MostText);
                break;
            case Section:
                CheckSection(component, path, problems);
                break;
            case File:
                var url = component["file"]?["url"].Text();
                problems.Require(url?.StartsWith("attachment://", StringComparison.Ordinal) == true && files.Contains(url["attachment://".Length..]), $"{path}.file.url", "The referenced attachment was not found");
                break;
            case Container:
                CheckContainer(component, path, isV2, files, problems);
                break;
            case 12 or 14 when isV2:
                break;
            default:
                problems.Add($"{path}.type", "UNION_TYPE_CHOICES", $"Value of field \"type\" is not allowed here: {type}");
                break;
        }
    }

    private static void CheckRow(JsonObject row, string path, Problems problems)
    {
        var inner = row["components"].Objects();
        if (inner.Count is < 1 or > 5) problems.Add($"{path}.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        if (inner.Any(component => Selects.Contains(component["type"].Integer() ?? 0)) && inner.Count > 1) problems.Add($"{path}.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        for (var index = 0; index < inner.Count; index++)
        {
            var at = $"{path}.components.{index}";
            if (inner[index]["type"].Integer() is Button) CheckButton(inner[index], at, problems);
            else if (Selects.Contains(inner[index]["type"].Integer() ?? 0)) SelectRules.Check(inner[index], at, problems);
            else problems.Add($"{at}.type", "UNION_TYPE_CHOICES", "Only buttons and selects stand in a row");
        }
    }

    private static void CheckButton(JsonObject button, string path, Problems problems)
    {
        var style = button["style"].Integer();
        problems.AtMost($"{path}.label", button["label"].Text()?.Length ?? 0, 80);
        if (style is not (>= 1 and <= 6)) problems.Add($"{path}.style", "BASE_TYPE_CHOICES", "Value must be one of 1 to 6.");
        if (style is Link) problems.Between($"{path}.url", button["url"].Text(), 1, 512);
        else problems.Between($"{path}.custom_id", button["custom_id"].Text(), 1, 100);
        if (string.IsNullOrEmpty(button["label"].Text()) && button["emoji"] is null) problems.Add(path, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button needs a label or an emoji");
    }

    private static void CheckSection(JsonObject section, string path, Problems problems)
    {
        var texts = section["components"].Objects();
        if (texts.Count is < 1 or > 3 || !texts.All(Is(TextDisplay))) problems.Add($"{path}.components", "BASE_TYPE_BAD_LENGTH", "Must be 1 to 3 text displays.");
        if (section["accessory"] is not JsonObject accessory) problems.Add($"{path}.accessory", "BASE_TYPE_REQUIRED", "This field is required");
        else if (accessory["type"].Integer() is Button) CheckButton(accessory, $"{path}.accessory", problems);
    }

    private static void CheckContainer(JsonObject container, string path, bool isV2, IReadOnlyCollection<string> files, Problems problems)
    {
        var inner = container["components"].Objects();
        if (inner.Count == 0) problems.Add($"{path}.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 40 in length.");
        for (var index = 0; index < inner.Count; index++)
        {
            if (InContainer.Contains(inner[index]["type"].Integer() ?? 0)) CheckOne(inner[index], $"{path}.components.{index}", isV2, files, problems);
            else problems.Add($"{path}.components.{index}.type", "UNION_TYPE_CHOICES", "Not allowed in a container");
        }
    }

    private static void CheckUnique<T>(IEnumerable<T> values, string code, string message, Problems problems)
        where T : notnull
    {
        foreach (var _ in values.GroupBy(value => value).Where(same => same.Count() > 1)) problems.Add("components", code, message);
    }

    private static IEnumerable<JsonObject> Everything(JsonObject component) =>
        component["components"].Objects().SelectMany(Everything)
            .Concat(component["accessory"] is JsonObject accessory ? [accessory] : [])
            .Prepend(component);

    private static Func<JsonObject, bool> Is(int type) => component => component["type"].Integer() == type;
}
