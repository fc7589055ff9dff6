using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Slack.Records;

/// <summary>A modal or an App Home that somebody sees.</summary>
/// <param name="Id">Its id.</param>
/// <param name="User">Who sees it.</param>
/// <param name="Way">The method that showed it.</param>
/// <param name="Json">The view as it came.</param>
public sealed record FakeView(string Id, string User, string Way, JsonObject Json)
{
    /// <summary>The title.</summary>
    public string Title => (string?)Json["title"]?["text"] ?? string.Empty;

    /// <summary>All words of the blocks, one text a line.</summary>
    public string Words => string.Join('\n', BlockTree.Texts(Json["blocks"]));

    /// <summary>Every button on it.</summary>
    public IEnumerable<JsonObject> Buttons => BlockTree.Buttons(Json["blocks"]);
}
