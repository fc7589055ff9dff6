using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace WhmTransferBot.Fakes.Discord.Wire;

/// <summary>Reads a request as JSON, or as a form with JSON and files.</summary>
internal static class RequestReader
{
    private const long MostBytes = 25 * 1024 * 1024;

    public static async Task<FakeRequest> ReadAsync(HttpRequest request, string path, DateTimeOffset at)
    {
        if (request.ContentLength > MostBytes) throw new Refusal(413, 40005, "Request entity too large");
        var (body, files) = await ReadBodyAsync(request);
        return new FakeRequest
        {
            Method = request.Method,
            Path = path,
            At = at,
            Authorization = request.Headers.Authorization,
            UserAgent = request.Headers.UserAgent,
            Body = body,
            Files = files,
        };
    }

    private static async Task<(JsonNode? Body, Dictionary<string, (string, byte[])> Files)> ReadBodyAsync(HttpRequest request)
    {
        if (!request.HasFormContentType) return (await ParseAsync(request.Body), []);
        var form = await request.ReadFormAsync();
        Dictionary<string, (string, byte[])> files = [];
        foreach (var file in form.Files.Where(file => file.Name != "payload_json"))
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content);
            files[file.Name] = (file.FileName, content.ToArray());
        }

        return (Parse(form["payload_json"].ToString()), files);
    }

    private static async Task<JsonNode?> ParseAsync(Stream body)
    {
        using var reader = new StreamReader(body);
        return Parse(await reader.ReadToEndAsync());
    }

    private static JsonNode? Parse(string text)
    {
        if (text.Length == 0) return null;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new Refusal(400, 50109, "The request body contains invalid JSON.");
        }
    }
}
