namespace WhmTransferBot.Discord.Checkups;

/// <summary>How serious a finding is.</summary>
public enum DiscordVerdict
{
    /// <summary>All is well.</summary>
    Ok,

    /// <summary>It works, but somebody should look at it.</summary>
    Warning,

    /// <summary>It cannot work.</summary>
    Failed,
}
