namespace WhmTransferBot.Discord.Messages;

/// <summary>A frame around parts that belong together.</summary>
internal sealed record Container(IReadOnlyList<Component> Components) : Component;
