using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Slack.Records;

/// <summary>Looks into blocks.</summary>
public static class BlockTree
{
    /// <summary>Every button, wherever it stands.</summary>
    public static IEnumerable<JsonObject> Buttons(JsonNode? blocks) =>
        Objects(blocks).Where(node => (string?)node["type"] == "button");

    /// <summary>Every text of a text object, in order.</summary>
    public static IEnumerable<string> Texts(JsonNode? blocks) =>
        Objects(blocks).Where(node => (string?)node["type"] is "mrkdwn" or "plain_text").Select(node => (string?)node["text"] ?? string.Empty);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject found => found.Select(member => member.Value).SelectMany(Objects).Prepend(found),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
