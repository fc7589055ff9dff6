namespace WhmTransferBot.Discord.Rest;

/// <summary>A route of Discord's API with its places filled.</summary>
/// <param name="Method">The method.</param>
/// <param name="Template">The path with its places named; requests of one template share their limits.</param>
/// <param name="Path">The path to send, relative to the API's address.</param>
/// <param name="Major">The channel, server or webhook that the limits are counted for; empty where there is none.</param>
internal sealed record Route(HttpMethod Method, string Template, string Path, string Major = "")
{
    /// <summary>Whether it belongs to an interaction: authorised by the token in its path, outside the global limit.</summary>
    public bool OfInteraction { get; init; }

    /// <summary>Whether sending it twice does no more than sending it once.</summary>
    public bool Repeatable { get; init; } = true;

    /// <summary>What limits are learned for.</summary>
    public string Kind => $"{Method} {Template}";

    /// <inheritdoc />
    public override string ToString() => Kind;
}
