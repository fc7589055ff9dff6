namespace WhmTransferBot.Slack.WebApi;

/// <summary>A message as Slack keeps it; only what the bot looks at.</summary>
internal sealed record StoredMessage
{
    /// <summary>Its id within the channel.</summary>
    public string? Ts { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? User { get; init; }

    /// <summary>The bot that wrote it.</summary>
    public string? BotId { get; init; }

    /// <summary>What the bot noted on it.</summary>
    public StoredMetadata? Metadata { get; init; }

    /// <summary>The files that it shows.</summary>
    public IReadOnlyList<StoredFile>? Files { get; init; }
}
