using System.Text.Json.Serialization;

namespace WhmTransferBot.Discord.Messages;

/// <summary>A part of a message or form; the number is Discord's component type (docs.discord.com/developers/components/reference).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), 1)]
[JsonDerivedType(typeof(Button), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(TextInput), 4)]
[JsonDerivedType(typeof(TextDisplay), 10)]
[JsonDerivedType(typeof(FileDisplay), 13)]
[JsonDerivedType(typeof(Container), 17)]
[JsonDerivedType(typeof(Label), 18)]
internal abstract record Component
{
    /// <summary>A number of ours, kept by Discord; unique in the message.</summary>
    public int? Id { get; init; }
}
