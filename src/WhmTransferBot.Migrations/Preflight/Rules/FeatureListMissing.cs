using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>A feature list that packages of the plan use, and that neither the destination nor the plan has.</summary>
internal sealed class FeatureListMissing : IPreflightRule
{
    /// <summary>Lists that every server has.</summary>
    private static readonly HashSet<AccountName> BuiltIn = [new("default"), new("disabled"), new("Mail Only")];

    public string Name => "feature-list-missing";

    public Severity Severity => Severity.Warning;

    public string Reads => "the feature lists of the packages, of the destination and of the plan";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Source is not { PackageFeatureLists: { } lists } || facts.Destination?.FeatureLists is not { } there) return [];
        var planned = facts.Items.Where(item => item.Kind == ItemKind.FeatureList).Select(item => item.DestinationName).ToHashSet();
        return
            from item in facts.Items
            where item.Kind == ItemKind.Package && lists.ContainsKey(item.Name)
            let list = lists[item.Name]
            where !BuiltIn.Contains(list) && !there.Contains(list) && !planned.Contains(list)
            group item.Name by list into packages
            select this.Finds(
                packages.Key,
                $"The feature list {packages.Key} is not on {facts.DestinationName}: packages that use it would offer the default features.",
                $"{packages.Key} is the feature list of {Listing.Of([.. packages])}.",
                $"Make the feature list on {facts.DestinationName}, or plan it with the packages (features:{packages.Key}).");
    }
}
