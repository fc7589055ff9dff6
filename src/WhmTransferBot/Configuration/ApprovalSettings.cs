namespace WhmTransferBot.Configuration;

/// <summary>Who must agree before data moves.</summary>
public sealed class ApprovalSettings
{
    /// <summary>Approvals for an ordinary migration, 1 to 20. Default 1.</summary>
    public int Required { get; set; } = 1;

    /// <summary>Approvals for one with destructive options, at least as many as for an ordinary one. Default 2.</summary>
    public int RequiredForDestructive { get; set; } = 2;

    /// <summary>Whether the operator who asked for the start may approve it. Default no.</summary>
    public bool AllowSelf { get; set; }

    /// <summary>How long approvers may take, at least 1 minute. Default 24 hours.</summary>
    public TimeSpan ExpiresAfter { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long after the last approval the start must happen, at least 1 minute. Default 12 hours.</summary>
    public TimeSpan StartWithin { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long before either clock runs out the team is reminded; zero for never. Default 2 hours.</summary>
    public TimeSpan RemindBefore { get; set; } = TimeSpan.FromHours(2);
}
