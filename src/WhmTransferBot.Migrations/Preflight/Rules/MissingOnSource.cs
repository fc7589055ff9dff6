using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>An account or a package that the source does not have. WHM would take it into the queue and fail it later.</summary>
internal sealed class MissingOnSource : IPreflightRule
{
    /// <summary>A whole list of wrong names is not a slip of the finger; the nearest name is looked for in the first ones only.</summary>
    private const int MostNearest = 20;

    public string Name => "missing-on-source";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the accounts and packages of the source";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Source is not { } source) yield break;
        var missing = facts.Items.Where(item => IsMissing(item, source)).ToList();
        foreach (var (place, item) in missing.Index())
            yield return Finding(facts, source, item, place < MostNearest ? Nearest(item, source) : null);
    }

    private Finding Finding(PreflightFacts facts, SourceFacts source, MigrationItem item, AccountName? nearest)
    {
        var isAccount = item.Kind == ItemKind.Account;
        var count = isAccount ? Listing.Count(source.Accounts.Count, "account") : Listing.Count(source.Packages.Count, "package");
        return this.Finds(
            item.Name,
            $"{(isAccount ? "There is no account" : "There is no package")} {item.Name} on {facts.SourceName}: it would fail.",
            nearest is { } near ? $"{facts.SourceName} has {count}; the nearest name is {near}." : $"{facts.SourceName} has {count}.",
            nearest is { } other ? $"Leave it out. If you meant {other}, include that." : "Leave it out, or plan the right name.",
            Edits.Exclude(item.Name));
    }

    private static bool IsMissing(MigrationItem item, SourceFacts source) => item.Kind switch
    {
        ItemKind.Account => !source.Accounts.ContainsKey(item.Name),
        ItemKind.Package => source.Packages.Count > 0 && !source.Packages.Contains(item.Name),
        _ => false,
    };

    private static AccountName? Nearest(MigrationItem item, SourceFacts source)
    {
        var known = item.Kind == ItemKind.Account ? source.Accounts.Keys : source.Packages;
        return NearestWord.To(item.Name.ToString(), known.Select(name => name.ToString())) is { } word ? new AccountName(word) : null;
    }
}
