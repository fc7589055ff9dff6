namespace WhmTransferBot.Slack.WebApi;

/// <summary>A file whose bytes are with Slack, to be shown.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is, for people.</param>
internal sealed record UploadedFile(string Id, string Title);
