using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Slack.Limits;

/// <summary>Checks that come again in every kind of block.</summary>
internal static class Rule
{
    /// <summary>A string, if it is there, is not too long.</summary>
    public static void Length(JsonNode? node, int most, string where, List<string> faults)
    {
        if (node is null) return;
        if (node is not JsonValue value || !value.TryGetValue(out string? text)) faults.Add($"{where} must be a string");
        else if (text.Length > most) faults.Add($"{where} must be no more than {most} characters");
    }

    /// <summary>A text object that is plain.</summary>
    public static void Plain(JsonNode? node, int most, string where, List<string> faults)
    {
        if ((string?)node?["type"] != "plain_text") faults.Add($"{where} must be plain_text");
        Text(node, most, where, faults);
    }

    /// <summary>A text object of either kind.</summary>
    public static void Text(JsonNode? node, int most, string where, List<string> faults)
    {
        if (node is not JsonObject text || (string?)text["type"] is not ("plain_text" or "mrkdwn"))
        {
            faults.Add($"{where} must be a text object");
            return;
        }

        var known = (string?)text["type"] == "plain_text" ? (string[])["type", "text", "emoji"] : ["type", "text", "verbatim"];
        Known(text, known, where, faults);
        if (string.IsNullOrEmpty((string?)text["text"])) faults.Add($"{where} must be more than 0 characters");
        Length(text["text"], most, where, faults);
    }

    /// <summary>Nothing stands in an object that Slack does not know, and nothing is null.</summary>
    public static void Known(JsonObject found, IReadOnlyList<string> names, string where, List<string> faults)
    {
        foreach (var (name, value) in found)
        {
            if (!names.Contains(name)) faults.Add($"unexpected field {name} in {where}");
            if (value is null) faults.Add($"{where}.{name} must not be null");
        }
    }

    /// <summary>A list of a number of elements.</summary>
    public static JsonArray List(JsonNode? node, int most, string where, List<string> faults)
    {
        if (node is not JsonArray list || list.Count == 0)
        {
            faults.Add($"{where} must have elements");
            return [];
        }

        if (list.Count > most) faults.Add($"no more than {most} items allowed in {where}");
        return list;
    }
}
