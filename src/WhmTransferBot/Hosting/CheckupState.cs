namespace WhmTransferBot.Hosting;

/// <summary>What a look at one part brought.</summary>
public enum CheckupState
{
    /// <summary>All is well.</summary>
    Well,

    /// <summary>It works, but somebody should look at it.</summary>
    Doubtful,

    /// <summary>It cannot work.</summary>
    Ill,
}
