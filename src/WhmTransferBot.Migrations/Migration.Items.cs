using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations;

/// <content>What the logs say of the items.</content>
public sealed partial class Migration
{
    private bool TakeSightings(IReadOnlyList<ItemSighting> sightings, DateTimeOffset now)
    {
        if (sightings.Count == 0) return false;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < _now.Items.Count; index++) places.TryAdd(_now.Items[index].Key, index);
        var items = _now.Items.ToBuilder();
        var ended = new List<MigrationItem>();
        var moved = false;
        foreach (var sighting in sightings)
        {
            if (!places.TryGetValue($"{sighting.Kind}:{sighting.Name}", out var place)) continue;
            var before = items[place];
            var after = Sightings.Apply(before, sighting, now);
            if (ReferenceEquals(before, after)) continue;
            moved = true;
            items[place] = after;
            if (after.Outcome.HasEnded() && !before.Outcome.HasEnded()) ended.Add(after);
        }

        _now = _now with { Items = items.ToImmutable() };
        foreach (var item in ended) TellEnd(item, now);
        return moved;
    }

    private void TellEnd(MigrationItem item, DateTimeOffset now)
    {
        if (item.Outcome == ItemOutcome.Failed)
        {
            var during = item.Transfer.IsGood;
            Raise(now, new ItemFailed(item.Name, item.Kind, during, (during ? item.Restore : item.Transfer).Failure ?? item.Restore.Failure ?? string.Empty));
            return;
        }

        _now = _now with { Monitoring = _now.Monitoring with { DoneUntold = _now.Monitoring.DoneUntold.Add(item.Name) } };
        if (item.Outcome == ItemOutcome.SucceededWithRemarks)
            Raise(now, new ItemArrivedWithRemarks(item.Name, [.. item.Transfer.Remarks, .. item.Restore.Remarks]));
    }

    private void TellArrivals(DateTimeOffset now, bool atOnce)
    {
        var record = _now.Monitoring;
        if (record.DoneUntold.Count == 0) return;
        var since = record.DoneToldAt ?? _now.StartedAt ?? now;
        if (!atOnce && since <= now && now - since < _policy.Monitoring.GatherArrivals) return;
        var names = record.DoneUntold;
        _now = _now with { Monitoring = record with { DoneUntold = [], DoneToldAt = now } };
        Raise(now, new AccountsArrived(names, _now.Wanted.Count(item => item.Outcome.IsSuccess()), _now.Wanted.Count()));
    }

    private void NoteMovement(bool moved, DateTimeOffset now)
    {
        var record = _now.Monitoring;
        if (moved)
        {
            if (record.StallReported) Raise(now, new MovingAgain());
            record = _now.Monitoring with { LastMovementAt = now, StallReported = false };
        }

        _now = _now with { Monitoring = Progress.Measure(_now, record, now) };
    }

    private void WarnOfStall(Observation seen, DateTimeOffset now)
    {
        if (!SeemsStalled(now) || _now.Monitoring.StallReported) return;
        _now = _now with { Monitoring = _now.Monitoring with { StallReported = true } };
        Raise(now, new Stalled(_now.Monitoring.LastMovementAt ?? now, seen.LastLines));
    }

    /// <summary>Whether nothing has moved for so long that the last lines of the running items are worth a look.</summary>
    public bool SeemsStalled(DateTimeOffset now) =>
        _now.Monitoring.LastMovementAt is { } last && now - last >= _policy.Monitoring.StallAfter;

    /// <summary>The items that a worker has in hand, for reading their logs.</summary>
    public IEnumerable<(AccountName Name, ItemKind Kind, Stage Queue, string LogFile)> RunningLogs() =>
        from item in _now.Wanted
        from stage in new[] { (Stage.Transfer, item.Transfer), (Stage.Restore, item.Restore) }
        where stage.Item2 is { State: StageState.Running, LogFile: not null }
        select (item.Name, item.Kind, stage.Item1, stage.Item2.LogFile!);
}
