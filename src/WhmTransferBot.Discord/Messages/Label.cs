namespace WhmTransferBot.Discord.Messages;

/// <summary>A field of a form with its name.</summary>
/// <param name="Text">The name, at most 45 characters.</param>
/// <param name="Component">The field.</param>
internal sealed record Label([property: System.Text.Json.Serialization.JsonPropertyName("label")] string Text, Component Component) : Component;
