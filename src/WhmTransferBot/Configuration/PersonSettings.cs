namespace WhmTransferBot.Configuration;

/// <summary>A person with her accounts; she counts once, whichever she uses.</summary>
public sealed class PersonSettings
{
    /// <summary>The name to show. Must be there, and only once.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The Slack user id, for example <c>U012AB3CD</c>.</summary>
    public string? Slack { get; set; }

    /// <summary>The Discord user id, for example <c>99887766</c>.</summary>
    public string? Discord { get; set; }
}
