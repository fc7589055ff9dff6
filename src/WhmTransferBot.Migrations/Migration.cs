using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations;

/// <summary>
/// One migration. It decides what happens next and says so in events; it calls nothing. Everything it knows is in its
/// snapshot, and the machine is built from the snapshot's state for every step, so that a migration that was read back
/// from the database behaves like one that never left memory.
/// </summary>
public sealed partial class Migration : ILifecycleGuards
{
    private readonly MigrationPolicy _policy;
    private readonly List<MigrationEvent> _events = [];
    private MigrationSnapshot _now;

    /// <summary>Takes up a migration where it was stored.</summary>
    public Migration(MigrationSnapshot snapshot, MigrationPolicy policy)
    {
        _now = snapshot;
        _policy = policy;
    }

    /// <summary>The migration as it would be stored now.</summary>
    public MigrationSnapshot Snapshot => _now;

    /// <summary>What happened since the migration was taken up, in order.</summary>
    public IReadOnlyList<MigrationEvent> Events => _events;

    /// <summary>What is planned now, as one hash.</summary>
    public Fingerprint Fingerprint => FingerprintCalculator.Of(_now);

    /// <summary>What may happen now.</summary>
    public Task<IReadOnlyList<MigrationTrigger>> PermittedAsync() => new MigrationLifecycle(_now.State, this).PermittedAsync();

    bool ILifecycleGuards.HasNoBlockers() => _now.Check is { Blockers: 0 };

    bool ILifecycleGuards.QueueIsEmpty() => _now.Session is null or { Queued.Count: 0 };

    bool ILifecycleGuards.QuorumHolds() => _now.Approval?.HoldsFor(Fingerprint) ?? false;

    bool ILifecycleGuards.QuorumIsMissing() => !(_now.Approval?.HoldsFor(Fingerprint) ?? false);

    bool ILifecycleGuards.SomethingIsLeft() => _now.Wanted.Any(item => !item.Outcome.IsSuccess());

    private async Task<Refusal?> FireAsync(MigrationTrigger trigger)
    {
        var machine = new MigrationLifecycle(_now.State, this);
        if (await machine.FireAsync(trigger) is { } unmet)
            return Refusals.For(_now, trigger, unmet, await machine.PermittedAsync());
        // How often something did not work says nothing about what comes next, unless WHM is looked at before and after.
        if (!IsWatched(_now.State) || !IsWatched(machine.State)) _now = _now with { Monitoring = _now.Monitoring with { FailedLooks = 0, GoneLooks = 0 } };
        if (IsAtRest(machine.State)) _now = _now with { Monitoring = _now.Monitoring with { BlindSince = null, BlindnessReported = false } };
        _now = _now with { State = machine.State };
        return null;
    }

    private static bool IsWatched(MigrationState state) =>
        state is MigrationState.Running or MigrationState.Pausing or MigrationState.Paused or MigrationState.Aborting;

    /// <summary>Where people decide what is next and nothing is waited for from WHM, so that nothing is unknown either.</summary>
    private static bool IsAtRest(MigrationState state) =>
        state is MigrationState.Planned or MigrationState.Created or MigrationState.Checked or MigrationState.Queued or MigrationState.Cancelled;

    /// <summary>For steps that the bot takes only where the table permits them; anything else is a fault of ours.</summary>
    private async Task MustFireAsync(MigrationTrigger trigger)
    {
        if (await FireAsync(trigger) is { } refusal)
            throw new InvalidOperationException($"{_now.Id} is {_now.State} and does not take {trigger}: {refusal.Name}.");
    }

    private void Raise(DateTimeOffset now, Actor by, MigrationEvent happened)
    {
        var stamped = happened with { At = now, By = by };
        _events.Add(stamped);
        _now = _now with { LastEventAt = now, LastEvent = EventHeadlines.Of(stamped) };
    }

    private void Raise(DateTimeOffset now, MigrationEvent happened) => Raise(now, Actor.Bot, happened);

    private async Task<Refusal> NotPossibleAsync(string name, string reason) =>
        new(name, reason, await PermittedAsync());
}
