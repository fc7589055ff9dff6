using System.Text.Json;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Tests.Approvals.Walk;

/// <summary>
/// Keeps its own book of who agreed to what, from outside: it knows neither fingerprints nor votes, only what was accepted,
/// what the plan held at that moment, and what the policy asks for.
/// </summary>
internal sealed class QuorumOracle(ApprovalPolicy policy, WalkPeople people)
{
    private readonly List<(string Person, string Plan, DateTimeOffset At)> _agreed = [];
    private (string Plan, DateTimeOffset At)? _overridden;
    private string? _asker;
    private DateTimeOffset _askedAt;

    /// <summary>How often a migration was seen starting.</summary>
    public int Starts { get; private set; }

    public void Asked(Caller by, DateTimeOffset now)
    {
        _agreed.Clear();
        _overridden = null;
        _asker = WalkPeople.PersonOf(by.Identity);
        _askedAt = now;
    }

    public void Agreed(Caller by, MigrationSnapshot to, string text, DateTimeOffset now)
    {
        if (!people.IsApprover(by.Identity)) throw new BrokenPromiseException($"{by.Identity} approved and is no approver.");
        Examine(to, text, now);
        _agreed.Add((WalkPeople.PersonOf(by.Identity), PlanOf(to), now));
    }

    public void Overridden(Caller by, MigrationSnapshot to, string text, DateTimeOffset now)
    {
        if (!WalkPeople.IsAdmin(by.Identity)) throw new BrokenPromiseException($"{by.Identity} overrode the approval and is no administrator.");
        Examine(to, text, now);
        _overridden = (PlanOf(to), now);
    }

    private void Examine(MigrationSnapshot to, string text, DateTimeOffset now)
    {
        if (now >= _askedAt + policy.ExpiresAfter) throw new BrokenPromiseException("An approval counted after the request had expired.");
        if (to.Options.Overwrite == Overwrite.Delete && !text.Contains(to.Destination.Value, StringComparison.OrdinalIgnoreCase))
            throw new BrokenPromiseException("Deleting accounts was approved without typing the destination's name.");
    }

    /// <summary>Looks at a start for the first time of a session.</summary>
    public void Starting(MigrationSnapshot started, DateTimeOffset now)
    {
        Starts++;
        var plan = PlanOf(started);
        var valid = _agreed.Where(vote => vote.Plan == plan && (policy.AllowSelf || vote.Person != _asker)).ToList();
        var options = started.Options;
        var destructive = options.Overwrite != Overwrite.No || options.Live || options.Express;
        var required = destructive ? policy.RequiredForDestructive : policy.Required;
        var count = valid.Select(vote => vote.Person).Distinct().Count();
        if (_overridden is { } alone && alone.Plan == plan)
        {
            if (started.Approval!.Window.IsAlways && now >= alone.At + policy.StartWithin) throw new BrokenPromiseException("It starts after the override had expired.");
            return;
        }

        if (count < required) throw new BrokenPromiseException($"It starts with {count} of {required} valid approvals.");
        if (started.Approval!.Window.IsAlways && now >= valid.Max(vote => vote.At) + policy.StartWithin)
            throw new BrokenPromiseException("It starts after the approval had expired.");
    }

    private static string PlanOf(MigrationSnapshot migration) => JsonSerializer.Serialize(new
    {
        From = migration.Source.Value,
        To = migration.Destination.Value,
        Machines = migration.Session?.Route,
        Items = migration.Items.Where(item => !item.Excluded)
            .Select(item => $"{item.Kind} {item.Name} {item.DestinationName} {item.Domain} {item.Owner}"),
        Options = migration.Options with { Reason = null },
    });
}
