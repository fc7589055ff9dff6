namespace WhmTransferBot.Chat.Reporting;

/// <summary>One item of a report, as it stands in the file; the properties are its columns.</summary>
internal sealed record ReportLine
{
    /// <summary>account, package or feature list.</summary>
    public required string Kind { get; init; }

    /// <summary>Its name on the source.</summary>
    public required string Name { get; init; }

    /// <summary>Its name on the destination.</summary>
    public required string DestinationName { get; init; }

    /// <summary>Its main domain.</summary>
    public required string Domain { get; init; }

    /// <summary>Its reseller on the source.</summary>
    public required string Owner { get; init; }

    /// <summary>Its size on the source in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>What became of it, in words.</summary>
    public required string Result { get; init; }

    /// <summary>WHM's words: why it failed, or what it remarked.</summary>
    public required string Words { get; init; }

    /// <summary>What a failure means; empty when WHM's words are not known.</summary>
    public required string Meaning { get; init; }

    /// <summary>What to do about it.</summary>
    public required string NextStep { get; init; }

    /// <summary>When WHM began with it, in UTC.</summary>
    public required string Started { get; init; }

    /// <summary>When it ended, in UTC.</summary>
    public required string Ended { get; init; }
}
