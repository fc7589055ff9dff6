using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>
/// Databases or database users whose names somebody else has on the destination. WHM renames them, and configurations of sites
/// then point nowhere; Express Transfer refuses the account instead.
/// </summary>
internal sealed class DatabaseNamesOwned : IPreflightRule
{
    public string Name => "database-name-owned";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the database conflicts in WHM's analysis";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Source is not { DatabaseConflicts.Count: > 0 } source || facts.Options.Skip.Contains(SkippedPart.Databases)) yield break;
        var conflicts = source.DatabaseConflicts.ToLookup(conflict => conflict.Account);
        foreach (var item in facts.Accounts)
        {
            var others = conflicts[item.Name].Where(conflict => !IsItself(facts, item, conflict)).ToList();
            if (others.Count > 0) yield return Finding(facts, item, others);
        }
    }

    private static bool IsItself(PreflightFacts facts, MigrationItem item, DatabaseConflict conflict) =>
        conflict.DestinationOwner == item.DestinationName.ToString() && facts.MayOverwrite(item);

    private Finding Finding(PreflightFacts facts, MigrationItem item, IReadOnlyList<DatabaseConflict> conflicts)
    {
        var express = facts.Options.Express;
        return this.Finds(
            express ? Severity.Blocker : Severity.Warning,
            item.Name,
            express
                ? $"Express Transfer refuses {item.Name} because of {Names(conflicts)} that others own on {facts.DestinationName}."
                : $"{Names(conflicts)} of {item.Name} will be renamed, and its sites will not find them under the old name.",
            $"Owned by others on {facts.DestinationName}: {Listing.Of([.. conflicts.Select(Owned)])}.",
            express
                ? $"Do without Express Transfer, or leave {item.Name} or its databases out."
                : $"After the move, put the new names into the configuration of the sites. Or leave {item.Name} or its databases out.",
            Edits.Exclude(item.Name),
            express ? Edits.Set("express:no") : null,
            Edits.Set(Edits.SkipToo(facts.Options, SkippedPart.Databases)));
    }

    private static string Names(IReadOnlyList<DatabaseConflict> conflicts)
    {
        var users = conflicts.Count(conflict => conflict.IsUser);
        var databases = conflicts.Count - users;
        return (databases, users) switch
        {
            (_, 0) => Listing.Count(databases, "database"),
            (0, _) => Listing.Count(users, "database user"),
            _ => $"{Listing.Count(databases, "database")} and {Listing.Count(users, "database user")}",
        };
    }

    private static string Owned(DatabaseConflict conflict) =>
        $"{(conflict.IsUser ? "user " : string.Empty)}{conflict.Name} ({Engine(conflict)}, owned by {conflict.DestinationOwner})";

    private static string Engine(DatabaseConflict conflict) =>
        conflict.Engine.StartsWith('m') || conflict.Engine.StartsWith('M') ? "MySQL" : "PostgreSQL";
}
