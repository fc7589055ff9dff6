namespace WhmTransferBot.Whm.Logs;

/// <summary>What a line of an item's log is. Source: sessions reference, section 5.</summary>
public enum ItemLogKind
{
    /// <summary>A word that is not known.</summary>
    Unknown,

    /// <summary>The first line: which queue, kind and name.</summary>
    Start,

    /// <summary>Progress text.</summary>
    Output,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error, not necessarily fatal.</summary>
    Error,

    /// <summary>Progress in percent.</summary>
    Percentage,

    /// <summary>Counters at the end.</summary>
    Summary,

    /// <summary>The last line of an item that worked.</summary>
    Success,

    /// <summary>The last line of an item that failed.</summary>
    Failed,
}
