using System.Text.Json.Serialization;

namespace WhmTransferBot.Slack.BlockKit;

/// <summary>A block of a message, a modal or the App Home (docs.slack.dev/reference/block-kit/blocks).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(Section), "section")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(Divider), "divider")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(Input), "input")]
internal abstract record SlackBlock
{
    /// <summary>Its name within the message or view; Slack makes one up when there is none.</summary>
    public string? BlockId { get; init; }
}
