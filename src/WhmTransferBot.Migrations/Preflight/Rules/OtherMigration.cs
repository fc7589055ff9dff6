using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>
/// Another open migration that has a hand on the same account or the same destination name. Of two that clash, only the one
/// that came second or is less far is stopped, so that they never stop each other.
/// </summary>
internal sealed class OtherMigration : IPreflightRule
{
    public string Name => "other-migration";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the other open migrations";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        var others = facts.OtherOpenMigrations.Where(other => other.Id != facts.Migration && !other.State.IsFinal()).OrderBy(other => other.Id).ToList();
        if (others.Count == 0) yield break;
        var targets = Index(others.Where(other => other.Destination == facts.DestinationName), other => other.DestinationNames);
        var origins = Index(others.Where(other => other.Source == facts.SourceName), other => other.Accounts);
        var proposals = facts.Proposals();
        foreach (var item in facts.Accounts)
        {
            if (targets.TryGetValue(item.DestinationName, out var target)) yield return SameTarget(facts, item, target, proposals);
            else if (origins.TryGetValue(item.Name, out var origin)) yield return SameOrigin(facts, item, origin);
        }
    }

    /// <summary>For each name the migration that counts most: one that stops this one, else the first.</summary>
    private static Dictionary<AccountName, OpenMigration> Index(IEnumerable<OpenMigration> others, Func<OpenMigration, IReadOnlySet<AccountName>> names)
    {
        var index = new Dictionary<AccountName, OpenMigration>();
        foreach (var other in others)
        {
            foreach (var name in names(other))
            {
                if (!index.TryGetValue(name, out var known) || (HoldsItems(other) && !HoldsItems(known))) index[name] = other;
            }
        }

        return index;
    }

    private Finding SameTarget(PreflightFacts facts, MigrationItem item, OpenMigration other, NameProposals proposals)
    {
        var isSameAccount = other.Source == facts.SourceName && other.Accounts.Contains(item.Name);
        return this.Finds(
            HoldsItems(other) || CameBefore(other, facts.Migration) ? Severity.Blocker : Severity.Warning,
            item.Name,
            $"{other.Id} moves an account to the name {item.DestinationName} on {facts.DestinationName} too: "
            + "the two would overwrite or fail each other.",
            $"{other.Id} from {other.Source} to {other.Destination} is {other.State}.",
            $"Leave {item.Name} out here or in {other.Id}, or wait until {other.Id} has ended and check again.",
            Edits.Exclude(item.Name),
            isSameAccount ? null : Edits.Rename(item.Name, proposals.Next(item.DestinationName)));
    }

    private Finding SameOrigin(PreflightFacts facts, MigrationItem item, OpenMigration other) => this.Finds(
        Severity.Warning,
        item.Name,
        $"{other.Id} moves {item.Name} from {facts.SourceName} too, to {other.Destination}: two copies of one account would come to be.",
        $"{other.Id} from {other.Source} to {other.Destination} is {other.State}.",
        $"Leave {item.Name} out here or in {other.Id}, unless you want it on both servers.",
        Edits.Exclude(item.Name));

    /// <summary>A plan that has no number yet comes after all others.</summary>
    private static bool CameBefore(OpenMigration other, MigrationId migration) => migration == default || other.Id < migration;

    /// <summary>From here on its items stand in WHM's queue.</summary>
    private static bool HoldsItems(OpenMigration other) => other.State >= MigrationState.Queueing;
}
