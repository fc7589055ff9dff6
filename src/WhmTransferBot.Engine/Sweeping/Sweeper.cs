using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage;
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
    private readonly Rests _rests = new();

    /// <summary>The moment of the last sweep. Before the first it is later than any: the clock may have been set back while no bot ran.</summary>
    private DateTimeOffset _latest = DateTimeOffset.MaxValue;

    /// <summary>What the database said last, while it cannot do its work.</summary>
    private string? _outage;

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
                NoteDatabase(null);
            }
            catch (StorageUnavailableException fault)
            {
                if (stoppingToken.IsCancellationRequested) return;
                NoteDatabase(fault.Message);
            }
            catch (Exception fault)
            {
                if (stoppingToken.IsCancellationRequested) return;
                LogFault(_logger, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<IReadOnlyList<Task>> CallMigrationsAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        IReadOnlyList<MigrationId> due = [.. await _store.DueAsync(now, MostAtOnce, cancellationToken), .. await SetBackAsync(now, cancellationToken)];
        _latest = now;
        // Whose work broke off is asked again, due or not: it may have been to work out anew when it is.
        return [.. due.Concat(_rests.All).Distinct().Where(id => _rests.AreOver(id, now)).Select(id => CallOnce(id, () => WorkAsync(id)))];
    }

    /// <summary>Who waits for a moment of a clock that was set back; they work out anew when they are due.</summary>
    private async Task<IReadOnlyList<MigrationId>> SetBackAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now >= _latest) return [];
        if (_latest != DateTimeOffset.MaxValue) LogSetBack(_logger, _latest, now);
        return await _store.DueLaterAsync(now, cancellationToken);
    }

    private async Task WorkAsync(MigrationId id)
    {
        try
        {
            await _grains.GetGrain<IMigrationGrain>(id.Number).WorkAsync();
            _rests.End(id);
        }
        catch
        {
            // Its owner has said why. What cannot be stored would otherwise be asked of WHM anew with every sweep.
            _rests.Begin(id, _time.GetUtcNow());
            throw;
        }
    }

    private async Task<IReadOnlyList<Task>> CallRoomsAsync(CancellationToken cancellationToken) =>
        [.. (await _outbox.RoomsWithPendingAsync(MostAtOnce, cancellationToken))
            .Select(room => CallOnce(room, () => _grains.GetGrain<IRoomGrain>(room.Value).DeliverAsync()))];

    /// <summary>Somebody who is still at work is not called again, so that calls do not pile up behind a slow server.</summary>
    private Task CallOnce(object whom, Func<Task> call) =>
        _calls.AddOrUpdate(whom, _ => call(), (_, earlier) => earlier.IsCompleted ? call() : earlier);

    /// <summary>An outage is said once, and once that it is over, however long it takes.</summary>
    private void NoteDatabase(string? outage)
    {
        if (outage == _outage) return;
        if (outage is not null) LogOutage(_logger, outage);
        else LogBack(_logger);
        _outage = outage;
    }

    [LoggerMessage(1, LogLevel.Error, "The sweep broke off and is repeated")]
    private static partial void LogFault(ILogger logger, Exception fault);

    [LoggerMessage(2, LogLevel.Error, "{Sentence} Nothing is begun until the database is back; what runs on WHM goes on there")]
    private static partial void LogOutage(ILogger logger, string sentence);

    [LoggerMessage(3, LogLevel.Information, "The database is back; the bot goes on where it was")]
    private static partial void LogBack(ILogger logger);

    [LoggerMessage(4, LogLevel.Warning, "The clock was set back from {From:O} to {To:O}; whoever waited works out anew for how long")]
    private static partial void LogSetBack(ILogger logger, DateTimeOffset from, DateTimeOffset to);
}
