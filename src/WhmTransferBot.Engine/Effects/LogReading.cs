using System.Collections.Immutable;
using System.Text.Json;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Reads what is new in the logs of a session and remembers how far it got.</summary>
internal sealed class LogReading(WhmClient client, TransferSessionId session, ImmutableSortedDictionary<string, string> positions)
{
    private List<string> _restarted = [];

    /// <summary>How far each log was read.</summary>
    public ImmutableSortedDictionary<string, string> Positions { get; private set; } = positions;

    /// <summary>Logs that were read from their beginning again, since it was last asked.</summary>
    public IReadOnlyList<string> TakeRestarted()
    {
        var restarted = _restarted;
        _restarted = [];
        return restarted;
    }

    /// <summary>Whether master.log was there, and the one that was read before.</summary>
    public bool MasterIsWhole { get; private set; } = true;

    /// <summary>Why master.log could not be read; nothing when it could.</summary>
    public string? MasterFault { get; private set; }

    /// <summary>What the last page of master.log says that is new. A fault ends the reading; what was read before it counts.</summary>
    /// <param name="store">Keeps what a page says when more follow, so that no more than a page is held and none is read twice.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<List<ItemSighting>> ReadMasterAsync(Func<List<ItemSighting>, Task> store, CancellationToken cancellationToken)
    {
        while (await TryReadAsync(cancellationToken) is { } page)
        {
            MasterIsWhole &= page is { Missing: false, Restarted: false };
            if (!page.Missing) Remember(LogFileName.Master.Value, page.Next, page.Restarted);
            List<ItemSighting> sightings = [.. page.Events.Select(MasterSightings.Of).OfType<ItemSighting>()];
            if (!page.HasMore) return sightings;
            await store(sightings);
        }

        return [];
    }

    /// <summary>How far an item in hand is, by its own log.</summary>
    public async Task<IEnumerable<ItemSighting>> ReadItemAsync(
        AccountName name, ItemKind kind, Stage stage, LogFileName logFile, CancellationToken cancellationToken)
    {
        var page = await client.ReadItemLogAsync(session, logFile, PositionIn(logFile.Value), cancellationToken);
        if (page.Missing) return [];
        Remember(logFile.Value, page.Next, page.Restarted);
        var percent = page.Events.Select(line => line.Percentage).OfType<int>().DefaultIfEmpty(-1).Max();
        return percent < 0
            ? []
            : [new ItemSighting(kind, name.Value, stage, StageState.Running) { Percent = percent, LogFile = logFile.Value }];
    }

    private async Task<LogPage<MasterLogEvent>?> TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await client.ReadMasterLogAsync(session, PositionIn(LogFileName.Master.Value), cancellationToken);
        }
        catch (WhmException fault)
        {
            MasterFault = fault.Message;
            return null;
        }
    }

    private LogPosition PositionIn(string logFile) =>
        Positions.TryGetValue(logFile, out var stored) ? JsonSerializer.Deserialize<LogPosition>(stored) ?? LogPosition.Start : LogPosition.Start;

    private void Remember(string logFile, LogPosition next, bool restarted)
    {
        Positions = Positions.SetItem(logFile, JsonSerializer.Serialize(next));
        if (restarted) _restarted.Add(logFile);
    }
}
