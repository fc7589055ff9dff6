using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord.Rules;
using WhmTransferBot.Fakes.Discord.Wire;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.Fakes.Discord.Routes;

/// <summary>Makes messages from bodies, and edits them as Discord does: what an edit does not name stays.</summary>
internal static class MessageMaking
{
    private static readonly string[] Kept = ["content", "embeds", "components", "flags", "allowed_mentions"];

    public static FakeMessage Make(FakeDiscord discord, ulong channel, FakeRequest request, string? nonce, bool ordinary)
    {
        var message = new FakeMessage
        {
            Id = discord.World.NewId(),
            Channel = channel,
            Author = discord.World.Bot.Id,
            Body = Numbered((JsonObject)request.Object.DeepClone()),
            Nonce = nonce,
            PostedAt = discord.Time.GetUtcNow(),
            Files = FilesOf(request),
        };
        message.Notified.AddRange(MentionReading.Of(message, ordinary));
        return message;
    }

    public static void Edit(FakeMessage message, FakeRequest request, DateTimeOffset now)
    {
        var body = (JsonObject)message.Body.DeepClone();
        var flags = message.Flags | (request.Object["flags"].Integer() ?? 0);
        foreach (var field in Kept.Where(field => request.Object.ContainsKey(field))) body[field] = request.Object[field]?.DeepClone();
        body["flags"] = flags;
        message.Body = Numbered(body);
        if (request.Object.ContainsKey("attachments") || request.Files.Count > 0) message.Files = FilesOf(request);
        message.EditedAt = now;
        message.Edits.Add(now);
    }

    /// <summary>Components without a number of their own get the next free one.</summary>
    private static JsonObject Numbered(JsonObject body)
    {
        var all = body["components"].Objects().SelectMany(Everything).ToList();
        var taken = all.Select(component => component["id"].Integer()).OfType<int>().ToHashSet();
        var next = 1;
        foreach (var component in all.Where(component => component["id"].Integer() is null or 0))
        {
            while (!taken.Add(next)) next++;
            component["id"] = next;
        }

        return body;
    }

    private static Dictionary<string, byte[]> FilesOf(FakeRequest request) => request.Files.Values.ToDictionary(file => file.Name, file => file.Content);

    private static IEnumerable<JsonObject> Everything(JsonObject component) => component["components"].Objects().SelectMany(Everything).Prepend(component);
}
