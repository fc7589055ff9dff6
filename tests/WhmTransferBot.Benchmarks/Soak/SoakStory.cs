namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>What the people want with a migration.</summary>
internal enum SoakStory
{
    /// <summary>To bring it to its end.</summary>
    Straight,

    /// <summary>The same, with a pause between.</summary>
    Paused,

    /// <summary>To stop it while it runs.</summary>
    Aborted,

    /// <summary>Not to start it after all.</summary>
    Cancelled,

    /// <summary>The approver says no, and then the operator cancels it.</summary>
    Rejected,
}
