using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Engine.Sweeping;

/// <summary>
/// Asks the database again and again which migrations and rooms are due, and calls their owners. It is the only clock of
/// the engine: monitoring, windows, expiry, retries and recovery after a restart all come from what the database says is due.
/// </summary>
public sealed partial class Sweeper : BackgroundService
{
    private const int MostAtOnce = 500;
    private readonly IGrainFactory _grains;
    private readonly MigrationStore _store;
    private readonly RoomOutbox _outbox;
    private readonly EngineOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<Sweeper> _logger;
    private readonly ConcurrentDictionary<object, Task> _calls = new();

    /// <summary>Takes what it asks and whom it calls.</summary>
    public Sweeper(
        IGrainFactory grains, MigrationStore store, RoomOutbox outbox, EngineOptions options, TimeProvider time, ILogger<Sweeper> logger) =>
        (_grains, _store, _outbox, _options, _time, _logger) = (grains, store, outbox, options, time, logger);

    /// <summary>Calls everybody who is due, and waits until all are done. For hosts that move the clock themselves.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(await CallMigrationsAsync(cancellationToken));
        await Task.WhenAll(await CallRoomsAsync(cancellationToken));
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await SweepAtIntervalsAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot is stopping.
        }
    }

    private async Task SweepAtIntervalsAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_options.SweepInterval, _time);
        do
        {
            try
            {
                foreach (var (whom, call) in _calls.Where(call => call.Value.IsCompleted)) _calls.TryRemove(KeyValuePair.Create(whom, call));
                foreach (var call in await CallMigrationsAsync(stoppingToken)) call.Ignore();
                foreach (var call in await CallRoomsAsync(stoppingToken)) call.Ignore();
            }
            catch (Exception fault)
            {
                if (stoppingToken.IsCancellationRequested) return;
                LogFault(_logger, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<IReadOnlyList<Task>> CallMigrationsAsync(CancellationToken cancellationToken) =>
        [.. (await _store.DueAsync(_time.GetUtcNow(), MostAtOnce, cancellationToken))
            .Select(id => CallOnce(id, () => _grains.GetGrain<IMigrationGrain>(id.Number).WorkAsync()))];

    private async Task<IReadOnlyList<Task>> CallRoomsAsync(CancellationToken cancellationToken) =>
        [.. (await _outbox.RoomsWithPendingAsync(MostAtOnce, cancellationToken))
            .Select(room => CallOnce(room, () => _grains.GetGrain<IRoomGrain>(room.Value).DeliverAsync()))];

    /// <summary>Somebody who is still at work is not called again, so that calls do not pile up behind a slow server.</summary>
    private Task CallOnce(object whom, Func<Task> call) =>
        _calls.AddOrUpdate(whom, _ => call(), (_, earlier) => earlier.IsCompleted ? call() : earlier);

    [LoggerMessage(1, LogLevel.Error, "The sweep broke off and is repeated")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
