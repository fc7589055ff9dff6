namespace WhmTransferBot.Whm;

/// <summary>The facts of a failed call, from which its sentence is made.</summary>
internal sealed record WhmFailure(WhmErrorKind Kind, string Function, string Server)
{
    public string Sentence { get; init; } = "";

    public int? HttpStatus { get; init; }

    public string? Reason { get; init; }

    public bool MayHaveTakenEffect { get; init; }

    public bool SourceTokenMayRemain { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A repetition may succeed: the fault lies in the connection or the load, not in what was asked.</summary>
    public bool IsTransient { get; init; }

    public bool IsMissingPrivilege { get; init; }
}
