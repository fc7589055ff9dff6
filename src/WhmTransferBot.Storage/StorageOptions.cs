namespace WhmTransferBot.Storage;

/// <summary>Where the bot keeps its state. Not a record, so that nothing prints the connection string by accident.</summary>
public sealed class StorageOptions
{
    /// <summary>The name of the SQLite file in the data folder.</summary>
    public const string FileName = "bot.db";

    /// <summary>
    /// A PostgreSQL connection string (it begins with <c>Host=</c>) puts all state into PostgreSQL. Default: nothing, which means the
    /// SQLite file <see cref="FileName"/> in <see cref="DataFolder"/>. Anything else is refused when the storage is added.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>The folder of the SQLite file; made when it is missing. Default: <c>data</c> in the working folder.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>
    /// How long a write waits for another process that holds the SQLite file before it gives up. Default 10 seconds, at least 1 second.
    /// PostgreSQL waits as its own connection string says.
    /// </summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The most characters that are kept of one archived log; of a longer one the beginning and the end are kept, half each.
    /// Default 4,194,304, at least 1,024.
    /// </summary>
    public int MostLogCharacters { get; set; } = 4 * 1024 * 1024;
}
