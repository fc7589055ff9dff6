namespace WhmTransferBot.Slack.BlockKit;

/// <summary>A question before a click counts.</summary>
/// <param name="Title">Plain text, at most 100 characters.</param>
/// <param name="Text">Plain text, at most 300 characters.</param>
/// <param name="Confirm">The way on, at most 30 characters.</param>
/// <param name="Deny">The way back, at most 30 characters.</param>
internal sealed record ConfirmDialog(TextObject Title, TextObject Text, TextObject Confirm, TextObject Deny)
{
    /// <summary><c>primary</c>, <c>danger</c>, or nothing.</summary>
    public string? Style { get; init; }
}
