using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Slack.Records;

/// <summary>A message that stands in a channel.</summary>
public sealed class FakeMessage
{
    /// <summary>Where it stands.</summary>
    public required string Channel { get; init; }

    /// <summary>Its id within the channel.</summary>
    public required string Ts { get; init; }

    /// <summary>The first message of its thread; nothing for messages of the channel itself.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string User { get; init; }

    /// <summary>The text beside the blocks.</summary>
    public required string Text { get; set; }

    /// <summary>The blocks as they came.</summary>
    public JsonArray Blocks { get; set; } = [];

    /// <summary>The note for programs.</summary>
    public JsonObject? Metadata { get; set; }

    /// <summary>Whether a reply is shown in the channel, too.</summary>
    public bool IsBroadcast { get; init; }

    /// <summary>The files that it shows.</summary>
    public IReadOnlyList<FakeFile> Files { get; init; } = [];

    /// <summary>How often it was replaced.</summary>
    public int Edits { get; set; }

    /// <summary>Every button on it.</summary>
    public IEnumerable<JsonObject> Buttons => BlockTree.Buttons(Blocks);

    /// <summary>All words of the blocks, one text a line.</summary>
    public string Words => string.Join('\n', BlockTree.Texts(Blocks));

    /// <summary>All words of the blocks but those on buttons, one text a line.</summary>
    public string WordsWithoutButtons => string.Join('\n', BlockTree.Texts(new JsonArray([.. Blocks.Where(block => (string?)block!["type"] != "actions").Select(block => block!.DeepClone())])));
}
