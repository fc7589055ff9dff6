using WhmTransferBot.Simulator.Time;
using WhmTransferBot.Simulator.Wire;

namespace WhmTransferBot.Simulator.Logs;

/// <summary>The log files of one session.</summary>
internal sealed class LogFolder
{
    private readonly Agenda _agenda;
    private readonly Dictionary<string, ItemLog> _items = new(StringComparer.Ordinal);

    public LogFolder(LogFormat format, Agenda agenda, Random order)
    {
        _agenda = agenda;
        Format = format;
        Master = new MasterLog(MasterFile, format, agenda, order);
    }

    public LogFormat Format { get; }

    public LogFile MasterFile { get; } = new();

    public MasterLog Master { get; }

    public LogFile Errors { get; } = new();

    /// <summary>Whether the two fixed files exist: not before the first start, nor before an idle session has failed.</summary>
    public bool Exists { get; set; }

    public void Put(string name, ItemLog log) => _items[name] = log;

    /// <summary>The content of a file at this moment, ready to stand in a JSON string, or null when there is no such file (yet).</summary>
    public ReadOnlyMemory<byte>? Read(string name) => name switch
    {
        "master.log" when Exists => MasterFile.Escaped,
        "master.error_log" when Exists => Errors.Escaped,
        _ when _items.TryGetValue(name, out var log) => log.ReadAt(_agenda.Now),
        _ => (ReadOnlyMemory<byte>?)null,
    };
}
