using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Slack.Limits;

/// <summary>The limits of what is filled in or chosen.</summary>
internal static class ElementRule
{
    public static void Check(JsonObject element, List<string> faults)
    {
        Rule.Length(element["action_id"], 255, "action_id", faults);
        if (element["placeholder"] is { } placeholder) Rule.Plain(placeholder, 150, "placeholder", faults);
        switch ((string?)element["type"])
        {
            case "plain_text_input":
                Rule.Known(element, ["type", "action_id", "placeholder", "multiline", "initial_value", "min_length", "max_length", "focus_on_load"], "plain_text_input", faults);
                Rule.Length(element["initial_value"], 3000, "initial_value", faults);
                break;
            case "static_select":
                Rule.Known(element, ["type", "action_id", "placeholder", "options", "initial_option", "focus_on_load", "confirm"], "static_select", faults);
                foreach (var option in Rule.List(element["options"], 100, "options", faults)) Option(option, faults);
                if (element["initial_option"] is { } chosen) Option(chosen, faults);
                break;
            case var type:
                faults.Add($"unsupported element type: {type}");
                break;
        }
    }

    private static void Option(JsonNode? option, List<string> faults)
    {
        if (option is not JsonObject found)
        {
            faults.Add("an option must be an object");
            return;
        }

        Rule.Known(found, ["text", "value", "description"], "option", faults);
        Rule.Plain(found["text"], 75, "option text", faults);
        Rule.Length(found["value"], 75, "option value", faults);
    }
}
