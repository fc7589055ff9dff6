namespace WhmTransferBot.Slack.WebApi;

/// <summary>A file of a message.</summary>
internal sealed record StoredFile
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Its file name.</summary>
    public string? Name { get; init; }
}
