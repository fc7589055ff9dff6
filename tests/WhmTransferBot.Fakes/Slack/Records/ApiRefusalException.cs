namespace WhmTransferBot.Fakes.Slack.Records;

/// <summary>An answer with <c>ok:false</c>.</summary>
public sealed class ApiRefusalException : Exception
{
    public ApiRefusalException(string error, params string[] explanations)
        : base(error)
    {
        Error = error;
        Explanations = explanations;
    }

    /// <summary>Slack's word.</summary>
    public string Error { get; }

    /// <summary>What is wrong in detail.</summary>
    public IReadOnlyList<string> Explanations { get; }
}
