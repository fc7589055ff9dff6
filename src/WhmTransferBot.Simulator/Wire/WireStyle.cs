namespace WhmTransferBot.Simulator.Wire;

/// <summary>How a server dresses its answers. Real servers differ by age.</summary>
public sealed record WireStyle
{
    /// <summary>What a current server does.</summary>
    public static WireStyle Current { get; } = new();

    /// <summary>What the guide and the recordings of 2014 and 2015 show.</summary>
    public static WireStyle Era2014 { get; } = new()
    {
        ResultAsText = true,
        NumbersAsText = true,
        PlainTextContentType = true,
        SparseAnalysis = true,
        Log = LogFormat.Version19,
    };

    /// <summary><c>metadata.result</c> as <c>"1"</c> instead of <c>1</c>.</summary>
    public bool ResultAsText { get; init; }

    /// <summary>Numbers in <c>data</c> as digit strings.</summary>
    public bool NumbersAsText { get; init; }

    /// <summary><c>text/plain; charset="utf-8"</c> instead of <c>application/json</c>.</summary>
    public bool PlainTextContentType { get; init; }

    /// <summary>Nulls and zeros in the analysis where the guide's sample has them.</summary>
    public bool SparseAnalysis { get; init; }

    /// <summary>Whether keys come in another order each time. Default true, as on real servers.</summary>
    public bool ShuffledKeys { get; init; } = true;

    /// <summary>Format of <c>master.log</c> and of the item logs.</summary>
    public LogFormat Log { get; init; } = LogFormat.Version23;
}
