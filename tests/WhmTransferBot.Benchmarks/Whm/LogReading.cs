using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;
using WhmTransferBot.Whm.Logs.Reading;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Benchmarks.Whm;

/// <summary>Reading a master log of 100 MiB: skipping all of it, and parsing all of it.</summary>
[MemoryDiagnoser]
public class LogReading
{
    private const int LogBytes = 100 * 1024 * 1024;
    private const int PieceBytes = 64 * 1024;

    private const string Line =
        """{"type":"control","pid":12790,"indent":0,"partial":0,"contents":{"action":"start-item","queue":"TRANSFER","child_number":1,"time":1598991042,"item":"alice","local_item":"alice","item_type":"AccountRemoteRoot","item_name":"Account","logfile":"item-TRANSFER_AccountRemoteRoot_alice","msg":{"size":73682944}}}""";

    private byte[] _escaped = [];
    private LogPosition _end = LogPosition.Start;

    /// <summary>Makes the log and reads it once, for the position at its end.</summary>
    [GlobalSetup]
    public void Make()
    {
        var line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Line + "\n")[1..^1].Replace("\\u0022", "\\\"", StringComparison.Ordinal));
        var count = LogBytes / (Line.Length + 1);
        _escaped = new byte[line.Length * count];
        for (var index = 0; index < count; index++) line.CopyTo(_escaped.AsSpan(index * line.Length));
        _end = Read(LogPosition.Start).Next;
    }

    /// <summary>Everything was read before: unescape, count, hash.</summary>
    [Benchmark]
    public long Skip() => Read(_end).Next.Bytes;

    /// <summary>Everything is new: one page with all events.</summary>
    [Benchmark]
    public int Parse() => Read(LogPosition.Start).Events.Count;

    private LogPage<MasterLogEvent> Read(LogPosition since)
    {
        using var scan = new LogScan<MasterLogEvent>(since, MasterLogReading.Line, new WhmOptions { MaxLogPageBytes = int.MaxValue, MaxLogPageEvents = int.MaxValue });
        var decoder = new JsonStringDecoder();
        var text = new byte[PieceBytes + JsonStringDecoder.LongestCharacter];
        for (var offset = 0; offset < _escaped.Length; offset += PieceBytes)
        {
            decoder.Decode(_escaped.AsSpan(offset, Math.Min(PieceBytes, _escaped.Length - offset)), text, out _, out var written);
            scan.Take(text.AsSpan(0, written));
        }

        scan.End();
        return scan.Page(restarted: false);
    }
}
