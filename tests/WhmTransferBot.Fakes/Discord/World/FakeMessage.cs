using System.Text;
using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Discord.World;

/// <summary>A message as it stands.</summary>
public sealed class FakeMessage
{
    public required ulong Id { get; init; }

    public required ulong Channel { get; init; }

    public required ulong Author { get; init; }

    /// <summary>What was sent last: content, embeds, components, flags, attachments.</summary>
    public required JsonObject Body { get; set; }

    public string? Nonce { get; init; }

    public required DateTimeOffset PostedAt { get; init; }

    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>When it was edited, each time.</summary>
    public List<DateTimeOffset> Edits { get; } = [];

    public bool HasThread { get; set; }

    /// <summary>Whom it notified when it was posted.</summary>
    public List<string> Notified { get; } = [];

    /// <summary>The bytes of its files by name.</summary>
    public Dictionary<string, byte[]> Files { get; set; } = [];

    public int Flags => Body["flags"]?.GetValue<int>() ?? 0;

    public bool IsEphemeral => (Flags & 64) != 0;

    /// <summary>Everything that can be read in it, part by part.</summary>
    public IReadOnlyList<string> Texts =>
    [
        .. Body["content"]?.GetValue<string>() is { Length: > 0 } content ? [content] : Array.Empty<string>(),
        .. Components.Where(component => component["type"]!.GetValue<int>() == 10).Select(component => component["content"]!.GetValue<string>()),
    ];

    /// <summary>Everything that can be read in it.</summary>
    public string Text => string.Join('\n', Texts);

    /// <summary>The custom ids of its buttons.</summary>
    public IReadOnlyList<string> Buttons =>
        [.. Components.Where(component => component["type"]!.GetValue<int>() == 2).Select(button => button["custom_id"]?.GetValue<string>()).OfType<string>()];

    /// <summary>A file as text.</summary>
    public string FileText(string name) => Encoding.UTF8.GetString(Files[name]);

    private IEnumerable<JsonNode> Components => Walk(Body["components"] as JsonArray);

    private static IEnumerable<JsonNode> Walk(JsonArray? components) =>
        (components ?? []).OfType<JsonNode>().SelectMany(component => Walk(component["components"] as JsonArray).Prepend(component));
}
