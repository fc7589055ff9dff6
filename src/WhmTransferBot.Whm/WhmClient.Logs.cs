using WhmTransferBot.Whm.Logs;
using WhmTransferBot.Whm.Logs.Reading;
using WhmTransferBot.Whm.Sessions;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm;

/// <content>
/// Logs of a session: <c>fetch_transfer_session_log</c> sends a whole log each time, as one text. It is read as a stream; what was read before
/// is skipped without being parsed, and memory stays bounded however long the log is.
/// </content>
public sealed partial class WhmClient
{
    /// <summary>Largest tail that <see cref="ReadLogTextAsync"/> returns, in bytes.</summary>
    public const int MaxLogTextBytes = 4 * 1024 * 1024;

    /// <summary>Reads what is new in <c>master.log</c>, which alone says which items worked.</summary>
    /// <param name="session">The session.</param>
    /// <param name="since">How far it was read; <see cref="LogPosition.Start"/> at first.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<LogPage<MasterLogEvent>> ReadMasterLogAsync(TransferSessionId session, LogPosition since, CancellationToken cancellationToken) =>
        ReadPageAsync(Of(session, LogFileName.Master), since, MasterLogReading.Line, cancellationToken);

    /// <summary>Reads what is new in an item's log. It exists only after the item has started: see <see cref="LogPage{TEvent}.Missing"/>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="file">The item's log, as the master log names it.</param>
    /// <param name="since">How far it was read; <see cref="LogPosition.Start"/> at first.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<LogPage<ItemLogEvent>> ReadItemLogAsync(TransferSessionId session, LogFileName file, LogPosition since, CancellationToken cancellationToken) =>
        ReadPageAsync(Of(session, file), since, ItemLogReading.Line, cancellationToken);

    /// <summary>Reads the end of any log as text, for showing it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="file">The log.</param>
    /// <param name="maxBytes">How much of its end, 1 to <see cref="MaxLogTextBytes"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<LogText> ReadLogTextAsync(TransferSessionId session, LogFileName file, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxBytes, MaxLogTextBytes);
        try
        {
            return await FetchLogAsync(Of(session, file), () => new LogTail(maxBytes), (tail, _) => tail.Text(), cancellationToken);
        }
        catch (WhmException failure) when (MissingLogWording.Means(failure, file))
        {
            return new LogText("", 0, IsTail: false, Missing: true);
        }
    }

    private async Task<LogPage<TEvent>> ReadPageAsync<TEvent>(
        LogSource source, LogPosition since, LineReader<TEvent> read, CancellationToken cancellationToken)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(since);
        try
        {
            return await ReadPageAsync(source, since, restarted: false, read, cancellationToken)
                ?? await ReadPageAsync(source, LogPosition.Start, restarted: true, read, cancellationToken)
                ?? throw new InvalidOperationException("A log that is read from its start has no seen part to differ from.");
        }
        catch (WhmException failure) when (MissingLogWording.Means(failure, source.File))
        {
            return Missing<TEvent>(since);
        }
    }

    /// <summary>Null when the log is another one than the position belongs to.</summary>
    private Task<LogPage<TEvent>?> ReadPageAsync<TEvent>(
        LogSource source, LogPosition since, bool restarted, LineReader<TEvent> read, CancellationToken cancellationToken)
        where TEvent : class => FetchLogAsync(
            source,
            () => new LogScan<TEvent>(since, read, _caller.Options),
            (scan, isComplete) =>
            {
                if (isComplete) scan.End();
                if (scan.IsEmpty) return Missing<TEvent>(since);
                return scan.IsReplaced ? null : scan.Page(restarted);
            },
            cancellationToken);

    /// <summary>Opens a sink for each attempt: what a broken attempt has read counts for nothing.</summary>
    private Task<T> FetchLogAsync<TSink, T>(LogSource source, Func<TSink> open, Func<TSink, bool, T> close, CancellationToken cancellationToken)
        where TSink : ILogSink => _caller.CallAsync(
            source.Function,
            source.Parameters,
            async (call, response, token) =>
            {
                using var sink = open();
                var isComplete = await new LogResponse(sink).ReadAsync(call, response, token);
                return close(sink, isComplete);
            },
            cancellationToken);

    private static LogSource Of(TransferSessionId session, LogFileName file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new LogSource(WhmFunctions.FetchLog, Of(session).Add("logfile", file.Value), file);
    }

    private static LogPage<TEvent> Missing<TEvent>(LogPosition since) => new([], since, Restarted: false, SkippedLines: 0, Missing: true, HasMore: false);
}
