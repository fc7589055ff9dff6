using System.Text;

namespace WhmTransferBot.Whm.Logs;

/// <summary>
/// Name of one log of a session: <c>master.log</c>, <c>master.error_log</c>, or an item's log as the master log names it.
/// Source: fetch_transfer_session_log.
/// </summary>
public sealed record LogFileName
{
    /// <summary>What a file's name may have in bytes on any of WHM's systems.</summary>
    private const int MostBytes = 255;

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

    /// <summary>An item's log by a name that comes from a log; null when no file in the session's folder, or not an item's, can be called so.</summary>
    /// <param name="name">The name as it was read.</param>
    public static LogFileName? OfItem(string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || name is "." or ".." || name == Master.Value || name == MasterErrors.Value) return null;
        if (name.Any(sign => sign is '/' or '\\' || char.IsControl(sign)) || Encoding.UTF8.GetByteCount(name) > MostBytes) return null;
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
