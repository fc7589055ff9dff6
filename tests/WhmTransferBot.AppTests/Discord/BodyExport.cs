using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Fakes.Discord.Wire;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>Everything that the bot sent with a body.</summary>
internal static class BodyExport
{
    /// <summary>The requests that made or changed a message, with the part of the body that is the message.</summary>
    public static IEnumerable<(FakeRequest Request, JsonObject Message)> Messages(FakeDiscord discord) => discord.Requests
        .Select(request => (request, Message: MessageIn(request)))
        .Where(sent => sent.Message is not null)
        .Select(sent => (sent.request, sent.Message!));

    /// <summary>Writes every body as a line of JSON, for the check against Discord's description.</summary>
    public static async Task<string> WriteAsync(IEnumerable<FakeDiscord> discords)
    {
        var file = Path.GetTempFileName();
        var lines = discords.SelectMany(discord => discord.Requests)
            .Where(request => request.Body is not null)
            .Select(request => new JsonObject { ["method"] = request.Method, ["path"] = request.Path, ["body"] = request.Body!.DeepClone() }.ToJsonString());
        await File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);
        return file;
    }

    private static JsonObject? MessageIn(FakeRequest request)
    {
        if (request.Body is not JsonObject body) return null;
        var parts = request.Path.Split('/');
        return (request.Method, parts) switch
        {
            ("POST", ["channels", _, "messages"]) or ("PATCH", ["channels", _, "messages", _]) => body,
            ("POST", ["webhooks", _, _]) or ("PATCH", ["webhooks", _, _, "messages", _]) => body,
            ("POST", ["interactions", _, _, "callback"]) when body["type"]?.GetValue<int>() is 4 or 7 => (JsonObject)body["data"]!,
            _ => null,
        };
    }
}
