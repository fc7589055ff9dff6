using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Engine.Departing;

/// <summary>
/// Goes down in good order, while everything of the bot still runs: commands inside are answered, work in hand ends, the threads of
/// running migrations are told, what waits is delivered. Each of these has its bound; what does not end within it is taken up after
/// the next start, as after a crash.
/// </summary>
internal sealed partial class Farewell(
    Departure departure,
    IGrainFactory grains,
    MigrationStore store,
    RoomOutbox outbox,
    TimeProvider time,
    ILogger<Farewell> logger) : IHostedLifecycleService
{
    private const int MostAtOnce = 500;
    private static readonly TimeSpan ForCommands = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ForMigrations = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ForMessages = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenDeliveries = TimeSpan.FromMilliseconds(200);

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await WithinAsync("commands", ForCommands, _ => departure.BeginAsync(), cancellationToken);
        await WithinAsync("migrations", ForMigrations, LeaveMigrationsAsync, cancellationToken);
        await WithinAsync("messages", ForMessages, DeliverAsync, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task LeaveMigrationsAsync(CancellationToken cancellationToken)
    {
        var isLast = await IsLastAsync();
        var open = await store.ListAsync(openOnly: true, room: null, MostAtOnce, cancellationToken);
        await Task.WhenAll(open
            .Where(migration => migration.State.IsIntent() || migration.State.IsWorking())
            .Select(migration => Owner(migration.Id).LeaveAsync(isLast)));
    }

    /// <summary>Where other bots go on, nobody misses this one.</summary>
    private async Task<bool> IsLastAsync() => (await grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true)).Count <= 1;

    private async Task DeliverAsync(CancellationToken cancellationToken)
    {
        while (await outbox.RoomsWithPendingAsync(MostAtOnce, cancellationToken) is { Count: > 0 } rooms)
        {
            await Task.WhenAll(rooms.Select(room => grains.GetGrain<IRoomGrain>(room.Value).DeliverAsync()));
            await Task.Delay(BetweenDeliveries, time, cancellationToken);
        }
    }

    private async Task WithinAsync(
        string what, TimeSpan bound, Func<CancellationToken, Task> part, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await part(end.Token).WaitAsync(bound, time, cancellationToken);
        }
        catch (Exception fault)
        {
            // Going down must not fail; what is left undone is in the database.
            LogLeft(logger, what, fault.Message);
        }
        finally
        {
            await end.CancelAsync();
        }
    }

    private IMigrationGrain Owner(MigrationId id) => grains.GetGrain<IMigrationGrain>(id.Number);

    [LoggerMessage(1, LogLevel.Warning, "Going down: not all {What} could be finished; they are taken up after the next start. {Reason}")]
    private static partial void LogLeft(ILogger logger, string what, string reason);
}
