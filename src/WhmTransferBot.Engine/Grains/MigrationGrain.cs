using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Engine.Effects;
using WhmTransferBot.Engine.Figures;
using WhmTransferBot.Engine.Telling;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Requests;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Migrations;

namespace WhmTransferBot.Engine.Grains;

/// <summary>Owns one migration. What it holds in memory is a copy; when a write fails, it lets go of it and is made anew from the database.</summary>
[Reentrant]
internal sealed partial class MigrationGrain(
    MigrationStore store,
    ThreadScribe scribe,
    EffectTable effects,
    EngineOptions options,
    Departure departure,
    EngineMeter meter,
    TimeProvider time,
    ILogger<MigrationGrain> logger) : Grain, IMigrationGrain, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private OwnedMigration _owned = null!;
    private Task _work = Task.CompletedTask;
    private Interruptible _effect = Interruptible.Nothing;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var id = new MigrationId(this.GetPrimaryKeyLong());
        _owned = new OwnedMigration(id, store, scribe, options, meter, time);
        await _owned.ReadAsync(cancellationToken);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _leaving.Cancel();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _owned.Dispose();
        _leaving.Dispose();
    }

    public Task<StepResult> PlanAsync(MigrationSnapshot planned, RoomId room) => GuardAsync(async () =>
    {
        await _owned.BeginAsync(Migration.Plan(planned, options.Policy, planned.Check?.Findings ?? []), room, _leaving.Token);
        Tell();
        return new StepResult(_owned.Snapshot, null);
    });

    public Task<StepResult> AskAsync(MigrationRequest request, Actor by, RoomId room) => GuardAsync(async () =>
    {
        if (!await IsThereAsync()) return Missing();
        var refusal = await _owned.ChangeAsync((migration, now) => migration.HandleAsync(request, by, now), room, _leaving.Token);
        LogAsked(logger, _owned.Snapshot!.Id, request.GetType().Name, by.Identity, refusal?.Name ?? "accepted");
        _effect.GiveWayTo(_owned.Snapshot.State);
        GoOn();
        return new StepResult(_owned.Snapshot, refusal);
    });

    public Task<StepResult> RetryAsync(MigrationId id, Actor by, RoomId room) => GuardAsync(async () =>
    {
        if (!await IsThereAsync()) return Missing();
        Migration? planned = null;
        var (plan, refusal) = await _owned.ChangeAsync(
            (migration, now) => migration.PlanRetryAsync(id, by, now),
            room,
            _leaving.Token,
            answer => planned = answer.Plan is { } left ? Migration.Plan(left with { Rooms = _owned.Snapshot!.Rooms }, options.Policy, []) : null);
        if (plan is null || planned is null) return new StepResult(_owned.Snapshot, refusal);
        Tell();
        return new StepResult(planned.Snapshot, null);
    });

    /// <summary>Whoever calls while work is under way waits for that work; it takes up what has become due meanwhile.</summary>
    public Task WorkAsync()
    {
        if (departure.HasBegun || !_work.IsCompleted) return _work;
        return _work = GuardAsync(async () =>
        {
            if (await IsThereAsync()) await WorkWhileDueAsync();
            return 0;
        });
    }

    public Task LeaveAsync(bool tells) => GuardAsync(async () =>
    {
        if (_owned.Snapshot is null) return 0;
        if (tells) await _owned.NoteAsync((migration, now) => migration.NoteDeparture(now), _leaving.Token);
        Tell();
        // Work that fails has said so already.
        await _work.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        Tell();
        return 0;
    });

    /// <summary>One effect may lead to a state with another, which follows at once; waiting ends the round.</summary>
    private async Task WorkWhileDueAsync()
    {
        await _owned.NoteAsync((migration, now) => migration.FollowClock(now), _leaving.Token);
        while (!_leaving.IsCancellationRequested && !departure.HasBegun && _owned.Snapshot is { DueAt: { } due } && due <= _owned.Now)
        {
            await _owned.NoteAsync(NoteReturn, _leaving.Token);
            var before = _owned.Snapshot;
            await _owned.ChangeAsync((migration, now) => migration.ApplyClocksAsync(now), _leaving.Token);
            if (effects.For(_owned.Snapshot.State) is { } effect) await RunAsync(effect, _owned.Snapshot.Id);
            Tell();
            if (_owned.Snapshot.State == before.State && _owned.Snapshot.Intent == before.Intent) return;
        }
    }

    /// <summary>Somebody may have asked for the migration before another one brought it into being.</summary>
    private async Task<bool> IsThereAsync()
    {
        if (_owned.Snapshot is null) await _owned.ReadAsync(_leaving.Token);
        return _owned.Snapshot is not null;
    }

    private async Task RunAsync(IEffect effect, MigrationId migration)
    {
        using var trace = EngineMeter.BeginWork(migration);
        using var running = new Interruptible(_owned.Snapshot!.State, _leaving.Token);
        _effect = running;
        try
        {
            await effect.RunAsync(_owned, running.Token);
        }
        catch (OperationCanceledException) when (running.GaveWay && !_leaving.IsCancellationRequested)
        {
            // What was asked for meanwhile comes first.
        }
        catch (Exception fault) when (!_leaving.IsCancellationRequested && fault is not (StorageUnavailableException or VersionConflictException))
        {
            // Nobody foresaw it, so nobody else tells it: it counts like an answer that could not be used, with growing pauses.
            LogUnforeseen(logger, fault, migration, _owned.Snapshot!.State);
            await _owned.NoteAsync(
                (stumbled, now) => stumbled.NoteUnforeseen(
                    $"The bot could not make use of what it got ({fault.GetType().Name}); its own log has the details.", now),
                _leaving.Token);
            DeactivateOnIdle();
        }
        finally
        {
            _effect = Interruptible.Nothing;
        }
    }

    /// <summary>Decided while nobody else changes the migration: the departure may have begun since it was last looked at.</summary>
    private void NoteReturn(Migration migration, DateTimeOffset now)
    {
        if (!departure.HasBegun) migration.NoteReturn(now);
    }

    private void GoOn()
    {
        Tell();
        if (_owned.Snapshot is { DueAt: { } due } && due <= _owned.Now) this.AsReference<IMigrationGrain>().WorkAsync().Ignore();
    }

    private void Tell()
    {
        if (_leaving.IsCancellationRequested) return;
        foreach (var room in _owned.Snapshot!.Rooms) GrainFactory.GetGrain<IRoomGrain>(room.Value).DeliverAsync().Ignore();
    }

    /// <summary>Whatever goes wrong while storing leaves memory and database apart; the grain is then made anew from the database.</summary>
    private async Task<T> GuardAsync<T>(Func<Task<T>> step)
    {
        using var scope = MigrationScope.Begin(logger, new MigrationId(this.GetPrimaryKeyLong()));
        try
        {
            return await step();
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            throw;
        }
        catch (StorageUnavailableException fault)
        {
            LogNotStored(logger, this.GetPrimaryKeyLong(), fault.Message);
            DeactivateOnIdle();
            throw;
        }
        catch (Exception fault)
        {
            LogFault(logger, fault, this.GetPrimaryKeyLong());
            DeactivateOnIdle();
            throw;
        }
    }

    private StepResult Missing() => new(null, new Refusal("UnknownMigration", $"There is no migration M-{this.GetPrimaryKeyLong()}.", []));

    [LoggerMessage(1, LogLevel.Information, "{Migration}: {Request} by {Identity}: {Outcome}")]
    private static partial void LogAsked(ILogger logger, MigrationId migration, string request, string identity, string outcome);

    [LoggerMessage(2, LogLevel.Error, "M-{Migration}: the owner lets go of it and starts anew from the database")]
    private static partial void LogFault(ILogger logger, Exception fault, long migration);

    [LoggerMessage(4, LogLevel.Error, "{Migration}: what is due in {State} broke off and is tried again")]
    private static partial void LogUnforeseen(ILogger logger, Exception fault, MigrationId migration, MigrationState state);

    [LoggerMessage(3, LogLevel.Error, "M-{Migration}: what was done could not be stored: {Reason}")]
    private static partial void LogNotStored(ILogger logger, long migration, string reason);
}
