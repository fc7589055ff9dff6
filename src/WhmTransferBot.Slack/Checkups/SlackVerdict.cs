namespace WhmTransferBot.Slack.Checkups;

/// <summary>How serious a finding is.</summary>
public enum SlackVerdict
{
    /// <summary>All is well.</summary>
    Ok,

    /// <summary>It works, but somebody should look at it.</summary>
    Warning,

    /// <summary>It cannot work.</summary>
    Failed,
}
