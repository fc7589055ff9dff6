namespace WhmTransferBot.Slack.WebApi;

/// <summary>What every answer of the Web API has.</summary>
internal record ApiAnswer
{
    /// <summary>Whether Slack did what was asked; the HTTP status says nothing about it.</summary>
    public bool Ok { get; init; }

    /// <summary>Why not, in one word.</summary>
    public string? Error { get; init; }

    /// <summary>The scope that is missing, when that is the reason.</summary>
    public string? Needed { get; init; }

    /// <summary>What else Slack has to say.</summary>
    public ResponseMetadata? ResponseMetadata { get; init; }

    /// <summary>The scopes of the token, from the header <c>X-OAuth-Scopes</c>.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Slack's clock when it answered, from the header <c>Date</c>.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DateTimeOffset? AnsweredAt { get; init; }
}
