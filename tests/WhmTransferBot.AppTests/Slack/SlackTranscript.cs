using System.Text;
using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>Writes down a channel as people read it in Slack: every message with its blocks, buttons and files, then what one person alone saw.</summary>
internal static class SlackTranscript
{
    /// <summary>The text; messages in the order in which they stand, as they read now.</summary>
    public static string Of(FakeWorkspace workspace)
    {
        var text = new StringBuilder();
        foreach (var message in workspace.Messages) Append(text, Heading(message), message.Text, message.Blocks, message.Files);
        foreach (var person in workspace.Whispers.GroupBy(whisper => whisper.User).OrderBy(whispers => whispers.Key, StringComparer.Ordinal))
        {
            foreach (var whisper in person) Append(text, $"only {whisper.User} sees", whisper.Text, whisper.Blocks, []);
        }

        return text.ToString();
    }

    private static string Heading(FakeMessage message) => message switch
    {
        { ThreadTs: null } => "in the channel",
        { IsBroadcast: true } => "in the thread and in the channel",
        _ => "in the thread",
    };

    private static void Append(StringBuilder text, string heading, string twin, JsonArray blocks, IReadOnlyList<FakeFile> files)
    {
        text.Append("=== ").Append(heading).Append('\n');
        if (twin.Length > 0) Lines(text, "notification: ", twin);
        foreach (var block in blocks) Append(text, (JsonObject)block!);
        foreach (var file in files)
        {
            text.Append($"file {file.Name}: {file.Title}\n");
            Lines(text, "    ", file.Content);
        }

        text.Append('\n');
    }

    private static void Append(StringBuilder text, JsonObject block)
    {
        if ((string?)block["type"] == "actions")
        {
            foreach (var button in BlockTree.Buttons(block)) Append(text, button, (string?)button["style"] ?? "ordinary");
            return;
        }

        foreach (var words in BlockTree.Texts(block)) Lines(text, $"{block["type"]}: ", words);
    }

    private static void Append(StringBuilder text, JsonObject button, string style)
    {
        text.Append($"button {button["action_id"]} {button["value"]}, {style}: {button["text"]!["text"]}; spoken: {button["accessibility_label"]}\n");
        if (button["confirm"] is { } asked) text.Append($"    asks: {asked["title"]!["text"]} {asked["text"]!["text"]} ({asked["confirm"]!["text"]}, {asked["deny"]!["text"]})\n");
    }

    private static void Lines(StringBuilder text, string prefix, string words)
    {
        foreach (var line in words.TrimEnd('\n').Split('\n')) text.Append(prefix).Append(line.TrimEnd('\r')).Append('\n');
    }
}
