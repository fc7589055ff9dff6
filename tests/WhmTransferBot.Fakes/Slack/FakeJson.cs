using System.Text.Encodings.Web;
using System.Text.Json;

namespace WhmTransferBot.Fakes.Slack;

/// <summary>JSON as Slack counts it.</summary>
internal static class FakeJson
{
    /// <summary>Nothing but what JSON itself demands is escaped.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
