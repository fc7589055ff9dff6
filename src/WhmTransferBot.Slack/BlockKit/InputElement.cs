using System.Text.Json.Serialization;

namespace WhmTransferBot.Slack.BlockKit;

/// <summary>What is filled in or chosen in a field (docs.slack.dev/reference/block-kit/block-elements).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlainTextInput), "plain_text_input")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
internal abstract record InputElement
{
    /// <summary>Its name within the view, at most 255 characters.</summary>
    public required string ActionId { get; init; }

    /// <summary>An example, plain text of at most 150 characters.</summary>
    public TextObject? Placeholder { get; init; }
}
