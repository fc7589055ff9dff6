namespace WhmTransferBot.Slack.BlockKit;

/// <summary>A text, already escaped.</summary>
/// <param name="Type"><c>plain_text</c> or <c>mrkdwn</c>.</param>
/// <param name="Text">1 to 3000 characters.</param>
internal sealed record TextObject(string Type, string Text)
{
    /// <summary>Keeps Slack from making links and mentions out of words; only for <c>mrkdwn</c>.</summary>
    public bool? Verbatim { get; init; }

    /// <summary>Whether <c>:name:</c> becomes a picture; only for <c>plain_text</c>.</summary>
    public bool? Emoji { get; init; }

    /// <summary>A text without markup, cut at a word where it is too long.</summary>
    public static TextObject Plain(string text, int most) =>
        new("plain_text", SlackText.Clip(text, most)) { Emoji = false };

    /// <summary>A text whose markup is already written.</summary>
    public static TextObject Marked(string markup) => new("mrkdwn", markup) { Verbatim = true };
}
