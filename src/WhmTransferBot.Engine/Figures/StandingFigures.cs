using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Engine.Figures;

/// <summary>
/// Figures that stand in the database: open migrations by state, messages that wait and for how long, and those that no platform will
/// take. They are read at intervals, not when somebody asks for them, so that nobody can make the database work by asking.
/// </summary>
internal sealed class StandingFigures : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private readonly MigrationStore _store;
    private readonly RoomOutbox _outbox;
    private readonly TimeProvider _time;
    private volatile IReadOnlyDictionary<MigrationState, int> _open = new Dictionary<MigrationState, int>();
    private volatile OutboxDepth _waiting = new(0, null, 0);

    public StandingFigures(MigrationStore store, RoomOutbox outbox, IMeterFactory meters, TimeProvider time)
    {
        (_store, _outbox, _time) = (store, outbox, time);
        var meter = meters.Create(EngineMeter.Name);
        meter.CreateObservableGauge("migrations.open", Open, description: "Open migrations by state");
        meter.CreateObservableGauge("outbox.depth", () => _waiting.Pending, description: "Messages and edits that wait to be delivered");
        meter.CreateObservableGauge("outbox.age", Age, "s", "How long the oldest of them waits");
        meter.CreateObservableGauge("outbox.refused", () => _waiting.Refused, description: "Messages whose newest state a platform has refused");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ReadAtIntervalsAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot is stopping.
        }
    }

    private async Task ReadAtIntervalsAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _time);
        do
        {
            try
            {
                _open = await _store.CountOpenAsync(stoppingToken);
                _waiting = await _outbox.DepthAsync(stoppingToken);
            }
            catch (StorageUnavailableException)
            {
                // The last figures stand; whoever needs the database says that it is gone.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private IEnumerable<Measurement<int>> Open() =>
        Enum.GetValues<MigrationState>().Where(state => !state.IsFinal())
            .Select(state => new Measurement<int>(_open.GetValueOrDefault(state), new KeyValuePair<string, object?>("state", state.ToString())));

    private double Age() => _waiting.OldestSince is { } since ? Math.Max(0, (_time.GetUtcNow() - since).TotalSeconds) : 0;
}
