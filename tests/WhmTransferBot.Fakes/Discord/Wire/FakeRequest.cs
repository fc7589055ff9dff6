using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Discord.Wire;

/// <summary>A request that the bot made, and what it got.</summary>
public sealed class FakeRequest
{
    public required string Method { get; init; }

    /// <summary>The path after the version, decoded, for example <c>channels/1/messages</c>.</summary>
    public required string Path { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Authorization { get; init; }

    public string? UserAgent { get; init; }

    /// <summary>The JSON body; nothing when there is none.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>The files by the name of their part, for example <c>files[0]</c>.</summary>
    public IReadOnlyDictionary<string, (string Name, byte[] Content)> Files { get; init; } = new Dictionary<string, (string, byte[])>();

    public int Status { get; set; }

    public JsonObject Object => Body as JsonObject ?? [];

    public override string ToString() => $"{Method} {Path} {Status}";
}
