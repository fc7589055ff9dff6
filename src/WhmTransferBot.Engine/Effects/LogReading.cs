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
    private readonly List<string> _restarted = [];

    /// <summary>How far each log was read.</summary>
    public ImmutableSortedDictionary<string, string> Positions { get; private set; } = positions;

    /// <summary>Logs that were read from their beginning again.</summary>
    public IReadOnlyList<string> Restarted => _restarted;

    /// <summary>What master.log says that is new.</summary>
    public async Task<List<ItemSighting>> ReadMasterAsync(CancellationToken cancellationToken)
    {
        var sightings = new List<ItemSighting>();
        bool more;
        do
        {
            var page = await client.ReadMasterLogAsync(session, PositionIn(LogFileName.Master.Value), cancellationToken);
            sightings.AddRange(page.Events.Select(MasterSightings.Of).OfType<ItemSighting>());
            Remember(LogFileName.Master.Value, page.Next, page.Restarted);
            more = page.HasMore;
        }
        while (more);
        return sightings;
    }

    /// <summary>How far an item in hand is, by its own log.</summary>
    public async Task<IEnumerable<ItemSighting>> ReadItemAsync(
        AccountName name, ItemKind kind, Stage stage, string logFile, CancellationToken cancellationToken)
    {
        var page = await client.ReadItemLogAsync(session, LogFileName.Named(logFile), PositionIn(logFile), cancellationToken);
        if (page.Missing) return [];
        Remember(logFile, page.Next, page.Restarted);
        var percent = page.Events.Select(line => line.Percentage).OfType<int>().DefaultIfEmpty(-1).Max();
        return percent < 0
            ? []
            : [new ItemSighting(kind, name.Value, stage, StageState.Running) { Percent = percent, LogFile = logFile }];
    }

    private LogPosition PositionIn(string logFile) =>
        Positions.TryGetValue(logFile, out var stored) ? JsonSerializer.Deserialize<LogPosition>(stored) ?? LogPosition.Start : LogPosition.Start;

    private void Remember(string logFile, LogPosition next, bool restarted)
    {
        Positions = Positions.SetItem(logFile, JsonSerializer.Serialize(next));
        if (restarted) _restarted.Add(logFile);
    }
}
