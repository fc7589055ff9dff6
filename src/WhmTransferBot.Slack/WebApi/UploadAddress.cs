namespace WhmTransferBot.Slack.WebApi;

/// <summary>The answer of <c>files.getUploadURLExternal</c>.</summary>
internal sealed record UploadAddress : ApiAnswer
{
    /// <summary>Where the bytes go.</summary>
    public string? UploadUrl { get; init; }

    /// <summary>The file's id.</summary>
    public string? FileId { get; init; }
}
