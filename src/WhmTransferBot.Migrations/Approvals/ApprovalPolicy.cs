namespace WhmTransferBot.Migrations.Approvals;

/// <summary>How many must agree, and for how long that is worth something.</summary>
public sealed record ApprovalPolicy
{
    /// <summary>Approvals for an ordinary migration. Default 1.</summary>
    public int Required { get; init; } = 1;

    /// <summary>Approvals for one with destructive options. Default 2.</summary>
    public int RequiredForDestructive { get; init; } = 2;

    /// <summary>Whether the operator who asked may approve. Default no.</summary>
    public bool AllowSelf { get; init; }

    /// <summary>How long colleagues may take to decide. Default 24 hours.</summary>
    public TimeSpan ExpiresAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long after the quorum the start must happen. Default 12 hours.</summary>
    public TimeSpan StartWithin { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long before either clock runs out the team is reminded, at most half of its time; zero for never. Default 2 hours.</summary>
    public TimeSpan RemindBefore { get; init; } = TimeSpan.FromHours(2);

    /// <summary>When to remind of a clock that runs from one moment to another; nothing for never.</summary>
    public DateTimeOffset? ReminderOf(DateTimeOffset from, DateTimeOffset until)
    {
        if (RemindBefore <= TimeSpan.Zero || until <= from) return null;
        var half = (until - from) / 2;
        return until - (RemindBefore < half ? RemindBefore : half);
    }
}
