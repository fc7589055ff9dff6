namespace WhmTransferBot.Whm.Wire;

/// <summary>A function of WHM API 1.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it does to the server.</param>
internal sealed record WhmFunction(string Name, CallKind Kind)
{
    /// <summary>Reads are GET, as published. Everything else is POST: no secret in a URL, and no repetition by an HTTP stack on its own account.</summary>
    public bool IsPost => Kind is not (CallKind.Read or CallKind.LargeRead or CallKind.Log);

    public bool ChangesSomething => Kind is CallKind.Start or CallKind.Change or CallKind.SlowChange;

    public bool IsRepeatable => Kind is CallKind.Read or CallKind.LargeRead or CallKind.Log or CallKind.Start;

    public CallTimes Times(WhmOptions options) => Kind switch
    {
        CallKind.Read => options.Read,
        CallKind.LargeRead => options.LargeRead,
        CallKind.Log => options.Log,
        CallKind.LoginCheck => options.LoginCheck,
        CallKind.Start => options.Start,
        CallKind.Change => options.Change,
        _ => options.SlowChange,
    };
}
