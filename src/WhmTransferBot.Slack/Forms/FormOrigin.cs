using System.Text.Json;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Forms;

/// <summary>Where a form was asked for. It travels with the modal and comes back as input like any other.</summary>
/// <param name="Channel">The channel; nothing for forms of the App Home.</param>
/// <param name="ThreadTs">The thread.</param>
/// <param name="ClickedTs">The message whose button asked for it; nothing where it was typed.</param>
internal sealed record FormOrigin(string? Channel, string? ThreadTs, string? ClickedTs = null)
{
    private const int LongestChannel = 30;
    private const int LongestTs = 30;

    /// <summary>The message that was clicked, for the record; nothing that does not look like one.</summary>
    public string? Clicked() => ClickedTs is { Length: > 0 and <= LongestTs } ts && ts.All(digit => char.IsAsciiDigit(digit) || digit == '.') ? ts : null;

    /// <summary>Reads what came back; an origin without a channel where it is not the bot's own.</summary>
    public static FormOrigin Read(string? text)
    {
        try
        {
            var origin = text is null ? null : JsonSerializer.Deserialize(text, SlackJson.Outgoing.FormOrigin);
            return origin?.Channel is null || (origin.Channel.Length <= LongestChannel && origin.Channel.All(char.IsAsciiLetterOrDigit))
                ? origin ?? new FormOrigin(null, null)
                : new FormOrigin(null, null);
        }
        catch (JsonException)
        {
            return new FormOrigin(null, null);
        }
    }
}
