using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>A package that accounts of the plan use, and that neither the destination nor the plan has. They would get the default one.</summary>
internal sealed class PackageMissing : IPreflightRule
{
    private static readonly AccountName Default = new("default");

    public string Name => "package-missing";

    public Severity Severity => Severity.Warning;

    public string Reads => "the packages of the accounts, of the destination and of the plan";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Source is not { } source || facts.Destination?.Packages is not { } there) return [];
        var planned = facts.Items.Where(item => item.Kind == ItemKind.Package).Select(item => item.DestinationName).ToHashSet();
        return
            from item in facts.Accounts
            let package = source.Accounts.GetValueOrDefault(item.Name)?.Package
            where package is { } used && used != Default && !there.Contains(used) && !planned.Contains(used)
            group item.Name by package.Value into users
            select this.Finds(
                users.Key,
                $"The package {users.Key} is not on {facts.DestinationName}: "
                + $"{Listing.Count(users.Count(), "account")} would get the default package and its limits.",
                $"{users.Key} is the package of {Listing.Of([.. users])}.",
                $"Make the package on {facts.DestinationName}, or plan it with the accounts (packages:{users.Key}).");
    }
}
