using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using WhmTransferBot.Slack.Inbound;

namespace WhmTransferBot.Slack.Http;

/// <summary>
/// Reads the bodies that Slack posts: commands and interactions as a form, events as JSON. Each throws <see cref="JsonException"/> or
/// <see cref="InvalidDataException"/> for what is neither.
/// </summary>
internal static class PostedBody
{
    /// <summary>Reads a typed command; nothing for Slack's own look whether anybody answers.</summary>
    public static Incoming? Command(byte[] body)
    {
        var form = FormOf(body);
        return Field(form, "ssl_check") == "1" ? null : PayloadReader.Command(name => Field(form, name));
    }

    /// <summary>Reads a click or a filled-in modal.</summary>
    public static Incoming Interaction(byte[] body)
    {
        using var payload = JsonDocument.Parse(Field(FormOf(body), "payload") ?? string.Empty);
        return PayloadReader.Interaction(payload.RootElement.Clone());
    }

    /// <summary>Reads an event.</summary>
    /// <param name="body">The body.</param>
    /// <param name="isNew">Says whether an event of that id has not come before.</param>
    public static Incoming Event(byte[] body, Func<string, bool> isNew)
    {
        using var payload = JsonDocument.Parse(body);
        if (payload.RootElement.Text("type") == "url_verification") return new UrlChallenge(payload.RootElement.Text("challenge") ?? string.Empty);
        return payload.RootElement.Text("event_id") is not { } id || isNew(id)
            ? PayloadReader.Event(payload.RootElement.Clone())
            : new IncomingUnknown("an event that came before");
    }

    private static Dictionary<string, StringValues> FormOf(byte[] body) => QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));

    private static string? Field(Dictionary<string, StringValues> form, string name) => form.GetValueOrDefault(name) is [{ Length: > 0 } value, ..] ? value : null;
}
