namespace WhmTransferBot.Slack.Answers;

/// <summary>Where somebody can be answered.</summary>
/// <param name="User">Who.</param>
internal sealed record AnswerPlace(string User)
{
    /// <summary>The channel in which she typed or clicked; nothing on the App Home.</summary>
    public string? Channel { get; init; }

    /// <summary>The thread in which she clicked; nothing where that was in the channel itself. What she alone sees stands where she looks.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>The thread that belongs to what she clicked on, for what everybody sees.</summary>
    public string? PublicThreadTs { get; init; }

    /// <summary>The message that she clicked on; nothing when she typed.</summary>
    public string? ClickedTs { get; init; }

    /// <summary>The address for answers: five within thirty minutes.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>What opens a modal, once and within three seconds.</summary>
    public string? TriggerId { get; init; }

    /// <summary>Whether she clicked on a modal, over which another one may be laid.</summary>
    public bool IsOverModal { get; init; }
}
