using System.Text.Json;

namespace WhmTransferBot.Slack.WebApi;

/// <summary>What a message carries for programs. Everybody in the channel can read it.</summary>
internal sealed record StoredMetadata
{
    /// <summary>What kind of note it is.</summary>
    public string? EventType { get; init; }

    /// <summary>The note; any app may have written it, so nothing is known of its shape.</summary>
    public JsonElement? EventPayload { get; init; }
}
