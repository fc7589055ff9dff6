namespace WhmTransferBot.Whm.Logs;

/// <summary>
/// Name of one log of a session: <c>master.log</c>, <c>master.error_log</c>, or an item's log as the master log names it.
/// Source: fetch_transfer_session_log.
/// </summary>
public sealed record LogFileName
{
    private LogFileName(string value) => Value = value;

    /// <summary>The log that says which items worked.</summary>
    public static LogFileName Master { get; } = new("master.log");

    /// <summary>What the session's own process complained about; may be plain text.</summary>
    public static LogFileName MasterErrors { get; } = new("master.error_log");

    /// <summary>The name as WHM writes it.</summary>
    public string Value { get; }

    /// <summary>An item's log by the name that the master log gave (<see cref="MasterLogEvent.LogFile"/>).</summary>
    /// <param name="name">The name; may not be empty.</param>
    public static LogFileName Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new LogFileName(name);
    }

    /// <summary>An item's log by the rule that WHM names them with.</summary>
    /// <param name="queue">Transfer or restore.</param>
    /// <param name="module">The module, for example <c>AccountRemoteRoot</c>.</param>
    /// <param name="item">The item's key on the source.</param>
    public static LogFileName ForItem(QueueKind queue, string module, string item) =>
        Named($"item-{(queue is QueueKind.Restore ? "RESTORE" : "TRANSFER")}_{module}_{item}");

    /// <summary>The name as WHM writes it.</summary>
    public override string ToString() => Value;
}
