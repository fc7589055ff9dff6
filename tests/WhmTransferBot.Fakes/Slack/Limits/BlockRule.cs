using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Slack.Limits;

/// <summary>The limits of each kind of block.</summary>
internal static class BlockRule
{
    public static void Check(JsonObject block, bool inView, List<string> faults)
    {
        Rule.Length(block["block_id"], 255, "block_id", faults);
        switch ((string?)block["type"])
        {
            case "header":
                Rule.Known(block, ["type", "block_id", "text"], "header", faults);
                Rule.Plain(block["text"], 150, "header", faults);
                break;
            case "section":
                Section(block, faults);
                break;
            case "context":
                Rule.Known(block, ["type", "block_id", "elements"], "context", faults);
                foreach (var element in Rule.List(block["elements"], 10, "context", faults)) Rule.Text(element, 3000, "context element", faults);
                break;
            case "divider":
                Rule.Known(block, ["type", "block_id"], "divider", faults);
                break;
            case "actions":
                Actions(block, faults);
                break;
            case "input" when inView:
                Input(block, faults);
                break;
            case var type:
                faults.Add($"unsupported type: {type}");
                break;
        }
    }

    private static void Section(JsonObject block, List<string> faults)
    {
        Rule.Known(block, ["type", "block_id", "text", "fields", "accessory", "expand"], "section", faults);
        if (block["text"] is null && block["fields"] is null) faults.Add("section needs text or fields");
        if (block["text"] is { } text) Rule.Text(text, 3000, "section", faults);
        if (block["fields"] is null) return;
        foreach (var field in Rule.List(block["fields"], 10, "fields", faults)) Rule.Text(field, 2000, "field", faults);
    }

    private static void Actions(JsonObject block, List<string> faults)
    {
        Rule.Known(block, ["type", "block_id", "elements"], "actions", faults);
        var elements = Rule.List(block["elements"], 25, "actions", faults);
        var ids = elements.Select(element => (string?)element?["action_id"]).Where(id => id is not null).ToList();
        if (ids.Distinct().Count() != ids.Count) faults.Add("action_id must be unique within a block");
        foreach (var element in elements.OfType<JsonObject>())
        {
            if ((string?)element["type"] == "button") Button(element, faults);
            else ElementRule.Check(element, faults);
        }
    }

    private static void Button(JsonObject button, List<string> faults)
    {
        Rule.Known(button, ["type", "text", "action_id", "value", "url", "style", "confirm", "accessibility_label"], "button", faults);
        Rule.Plain(button["text"], 75, "button text", faults);
        Rule.Length(button["action_id"], 255, "action_id", faults);
        Rule.Length(button["value"], 2000, "value", faults);
        Rule.Length(button["url"], 3000, "url", faults);
        Rule.Length(button["accessibility_label"], 75, "accessibility_label", faults);
        if (button["style"] is { } style && (string?)style is not ("primary" or "danger")) faults.Add("style must be primary or danger");
        if (button["confirm"] is JsonObject confirm) Confirm(confirm, faults);
    }

    private static void Confirm(JsonObject confirm, List<string> faults)
    {
        Rule.Known(confirm, ["title", "text", "confirm", "deny", "style"], "confirm", faults);
        Rule.Plain(confirm["title"], 100, "confirm title", faults);
        Rule.Text(confirm["text"], 300, "confirm text", faults);
        Rule.Plain(confirm["confirm"], 30, "confirm button", faults);
        Rule.Plain(confirm["deny"], 30, "deny button", faults);
        if (confirm["style"] is { } style && (string?)style is not ("primary" or "danger")) faults.Add("style must be primary or danger");
    }

    private static void Input(JsonObject block, List<string> faults)
    {
        Rule.Known(block, ["type", "block_id", "label", "element", "optional", "hint", "dispatch_action"], "input", faults);
        Rule.Plain(block["label"], 2000, "label", faults);
        if (block["hint"] is { } hint) Rule.Plain(hint, 2000, "hint", faults);
        if (block["element"] is JsonObject element) ElementRule.Check(element, faults);
        else faults.Add("input needs an element");
    }
}
