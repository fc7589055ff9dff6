using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Storage.Migrations;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>One migration after another between two servers, each with a story of its own.</summary>
internal sealed class SoakedPair(SoakPair pair, SoakSurroundings surroundings, SoakPace pace, Random chance)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan BeforeRepeating = TimeSpan.FromSeconds(12);
    private readonly MigrationStore _store = surroundings.Storage.GetRequiredService<MigrationStore>();
    private MigrationId _before = new(0);

    /// <summary>Lives until no migration is left to begin.</summary>
    public async Task<IReadOnlyList<SoakEnd>> LiveAsync(CancellationToken cancellationToken)
    {
        var ends = new List<SoakEnd>();
        while (await pace.NextAsync(cancellationToken)) ends.Add(await MoveAsync(Choose(), cancellationToken));
        return ends;
    }

    private SoakStory Choose() => chance.Next(100) switch
    {
        < 60 => SoakStory.Straight,
        < 75 => SoakStory.Paused,
        < 85 => SoakStory.Aborted,
        < 93 => SoakStory.Cancelled,
        _ => SoakStory.Rejected,
    };

    private async Task<SoakEnd> MoveAsync(SoakStory story, CancellationToken cancellationToken)
    {
        if (chance.Next(8) == 0) FailOneItem();
        var began = TimeProvider.System.GetTimestamp();
        var people = new SoakPeople(pair.Room, story);
        var now = await PlanAsync(cancellationToken);
        while (now is null or { DueAt: not null } || !now.State.IsFinal())
        {
            if (now is null || TimeProvider.System.GetElapsedTime(began) > Longest) return Stuck(now, story, began);
            await people.ActAsync(now);
            await CancelDoublesAsync(now.Id, cancellationToken);
            await Task.Delay(Look, TimeProvider.System, cancellationToken);
            now = (await _store.FindAsync(now.Id, cancellationToken))?.Snapshot;
        }

        var wrong = SoakJudge.Judge(now, people.HaveAborted, pair);
        pair.Empty();
        return new SoakEnd($"{now.Id}", story, now.State, TimeProvider.System.GetElapsedTime(began), wrong);
    }

    private void FailOneItem() => pair.Destination.Server.Faults.Add(new Fault(FaultKind.ItemFails)
    {
        Item = pair.Accounts[chance.Next(pair.Accounts.Count)], Count = 1, Text = "The disk of the source has a bad sector.",
    });

    private async Task<MigrationSnapshot?> PlanAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            await pair.Room.SayAsync(false, "plan", ("from", pair.Source.Name), ("to", pair.Destination.Name), ("accounts", "all"));
            for (var since = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(since) < BeforeRepeating;)
            {
                if (await NewestAsync(cancellationToken) is { } planned) return planned;
                await Task.Delay(Look, TimeProvider.System, cancellationToken);
            }
        }

        return null;
    }

    /// <summary>A plan that was thought lost and typed again may have arrived after all.</summary>
    private async Task CancelDoublesAsync(MigrationId meant, CancellationToken cancellationToken)
    {
        foreach (var open in await _store.ListAsync(openOnly: true, pair.Room.Id, most: 5, cancellationToken))
        {
            if (open.Id != meant) await pair.Room.SayAsync(false, "cancel", ("migration", open.Id.ToString()));
        }
    }

    private async Task<MigrationSnapshot?> NewestAsync(CancellationToken cancellationToken)
    {
        var newest = await _store.ListAsync(openOnly: false, pair.Room.Id, most: 1, cancellationToken);
        if (newest.Count == 0 || newest[0].Id == _before) return null;
        _before = newest[0].Id;
        return (await _store.FindAsync(_before, cancellationToken))?.Snapshot;
    }

    private static SoakEnd Stuck(MigrationSnapshot? now, SoakStory story, long began) => new(
        now?.Id.ToString() ?? "none", story, now?.State, TimeProvider.System.GetElapsedTime(began),
        [now is null ? "nobody heard the plan" : $"it did not end; the last event: {now.LastEvent}"]);
}
