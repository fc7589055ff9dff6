namespace WhmTransferBot.Slack.WebApi;

/// <summary>What became of one call of the Web API.</summary>
/// <typeparam name="T">What Slack answers when it did what was asked.</typeparam>
internal abstract record SlackAnswer<T>
    where T : ApiAnswer
{
    private SlackAnswer()
    {
    }

    /// <summary>It did what was asked.</summary>
    public sealed record Done(T Value) : SlackAnswer<T>;

    /// <summary>It did nothing, and takes this call again after a while.</summary>
    public sealed record Limited(TimeSpan RetryAfter) : SlackAnswer<T>;

    /// <summary>It did nothing and never will: <c>ok:false</c> with a word that says why.</summary>
    public sealed record Refused(string Error, string Detail) : SlackAnswer<T>
    {
        public override string ToString() => Detail.Length == 0 ? Error : $"{Error}: {Detail}";
    }

    /// <summary>The call did not get there.</summary>
    public sealed record Unavailable(string Reason) : SlackAnswer<T>;

    /// <summary>The call may have been done or not: a time-out, a broken connection, an answer that cannot be read.</summary>
    public sealed record Unconfirmed(string Reason) : SlackAnswer<T>;

    /// <summary>What Slack answered; nothing unless it did what was asked.</summary>
    public T? ValueOrNothing => this is Done done ? done.Value : null;

    /// <summary>The outcome in one word, for figures.</summary>
    public string Outcome => this switch
    {
        Done => "done",
        Limited => "limited",
        Refused => "refused",
        Unavailable => "unavailable",
        _ => "unconfirmed",
    };

    /// <summary>Why it was not done, for logs.</summary>
    public string Problem => this switch
    {
        Limited limited => $"rate limited for {limited.RetryAfter.TotalSeconds:0} s",
        Refused refused => refused.ToString(),
        Unavailable unavailable => unavailable.Reason,
        Unconfirmed unconfirmed => unconfirmed.Reason,
        _ => string.Empty,
    };

    /// <summary>The same failure under another type of answer.</summary>
    public SlackAnswer<TOther> As<TOther>()
        where TOther : ApiAnswer => this switch
        {
            Limited limited => new SlackAnswer<TOther>.Limited(limited.RetryAfter),
            Refused refused => new SlackAnswer<TOther>.Refused(refused.Error, refused.Detail),
            Unavailable unavailable => new SlackAnswer<TOther>.Unavailable(unavailable.Reason),
            _ => new SlackAnswer<TOther>.Unconfirmed(Problem),
        };
}
