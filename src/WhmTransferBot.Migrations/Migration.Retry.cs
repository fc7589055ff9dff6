using System.Collections.Immutable;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations;

/// <content>A second try for what did not succeed.</content>
public sealed partial class Migration
{
    /// <summary>Whether a second try is possible, and the plan for it.</summary>
    /// <param name="id">The id of the new migration.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The plan, or why there is none.</returns>
    public async Task<(MigrationSnapshot? Plan, Refusal? Refusal)> PlanRetryAsync(MigrationId id, Actor by, DateTimeOffset now)
    {
        if (await FireAsync(MigrationTrigger.Retry) is { } refusal) return (null, refusal);
        ImmutableList<MigrationItem> left = [.. _now.Wanted.Where(item => !item.Outcome.IsSuccess()).Select(AsPlanned)];
        _now = _now with { RetriedBy = _now.RetriedBy.Add(id) };
        Raise(now, by, new RetryPlanned(id, left.Count));
        return (new MigrationSnapshot
        {
            Id = id,
            Source = _now.Source,
            Destination = _now.Destination,
            Kind = _now.Kind,
            Archive = _now.Archive,
            Selection = left.Count > 0 ? Named(left) : _now.Selection,
            ItemsKnown = _now.ItemsKnown,
            Items = left,
            Options = _now.Options,
            PlannedBy = by,
            PlannedAt = now,
            RetryOf = _now.Id,
            LastEventAt = now,
        }, null);
    }

    private static MigrationItem AsPlanned(MigrationItem item) =>
        item with { Transfer = StageProgress.Waiting, Restore = StageProgress.Waiting };

    private static AccountSelection Named(IEnumerable<MigrationItem> items)
    {
        var byKind = items.ToLookup(item => item.Kind, item => item.Name.Value);
        return new AccountSelection
        {
            Accounts = [.. byKind[ItemKind.Account]],
            Packages = [.. byKind[ItemKind.Package]],
            FeatureLists = [.. byKind[ItemKind.FeatureList]],
        };
    }
}
