using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Discord.Rules;

/// <summary>What embeds may be: each part has its limit, and all texts of all embeds together have one.</summary>
internal static class EmbedRules
{
    private const int MostEmbeds = 10;
    private const int MostOfAll = 6000;

    public static void Check(IReadOnlyList<JsonObject> embeds, Problems problems)
    {
        problems.AtMost("embeds", embeds.Count, MostEmbeds);
        var all = 0;
        for (var index = 0; index < embeds.Count; index++)
        {
            var fields = embeds[index]["fields"].Objects();
            problems.AtMost($"embeds.{index}.fields", fields.Count, 25);
            all += Take($"embeds.{index}.title", embeds[index]["title"], 256)
                + Take($"embeds.{index}.description", embeds[index]["description"], 4096)
                + Take($"embeds.{index}.footer.text", embeds[index]["footer"]?["text"], 2048)
                + Take($"embeds.{index}.author.name", embeds[index]["author"]?["name"], 256)
                + fields.Sum(field => Take($"embeds.{index}.fields.name", field["name"], 256) + Take($"embeds.{index}.fields.value", field["value"], 1024));
        }

        if (all > MostOfAll) problems.Add("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MostOfAll}");

        int Take(string path, JsonNode? text, int most)
        {
            var length = text.Text()?.Length ?? 0;
            problems.AtMost(path, length, most);
            return length;
        }
    }
}
