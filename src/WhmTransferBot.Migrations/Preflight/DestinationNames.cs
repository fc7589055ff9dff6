using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>What several rules ask about names on the destination.</summary>
internal static class DestinationNames
{
    /// <summary>Whether somebody has the name there already, as far as is known.</summary>
    public static bool IsTaken(this PreflightFacts facts, AccountName name) =>
        (facts.NameVerdicts.TryGetValue(name, out var verdict) && verdict.Exists) || facts.Destination?.Users.Contains(name) == true;

    /// <summary>Whether the options let the item replace an account of its own name. Under Restricted Restore WHM drops <c>force</c>.</summary>
    public static bool MayOverwrite(this PreflightFacts facts, MigrationItem item) =>
        !item.IsRenamed && facts.Options switch
        {
            { Overwrite: Overwrite.Force } => !facts.Options.Restricted,
            { Overwrite: Overwrite.Delete } => true,
            _ => false,
        };

    /// <summary>Whether the item will replace an account that is there.</summary>
    public static bool Overwrites(this PreflightFacts facts, MigrationItem item) => facts.MayOverwrite(item) && facts.IsTaken(item.DestinationName);

    /// <summary>Who owns a domain there; nothing when nobody does or when it is not known.</summary>
    public static string? OwnerOf(this PreflightFacts facts, string? domain) =>
        domain is null ? null : facts.Destination?.Domains.GetValueOrDefault(Domains.Plain(domain));

    /// <summary>The domains of each account there.</summary>
    public static ILookup<string, string> DomainsByOwner(this PreflightFacts facts) =>
        (facts.Destination?.Domains ?? new Dictionary<string, string>()).ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Whether the account there holds domains, and not the one that is moved: most likely another customer.</summary>
    public static bool IsAnotherCustomer(MigrationItem item, IReadOnlyCollection<string> held) =>
        held.Count > 0 && item.Domain is { } domain && !held.Contains(Domains.Plain(domain), StringComparer.OrdinalIgnoreCase);

    /// <summary>Proposals that avoid everybody there, everybody in the plan and everybody in other open migrations to it.</summary>
    public static NameProposals Proposals(this PreflightFacts facts) => new(
        (facts.Destination?.Users ?? new HashSet<AccountName>())
            .Concat(facts.Accounts.Select(item => item.DestinationName))
            .Concat(facts.OtherOpenMigrations.Where(other => other.Destination == facts.DestinationName).SelectMany(other => other.DestinationNames)));
}
