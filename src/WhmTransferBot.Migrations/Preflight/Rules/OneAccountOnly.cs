using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>More than one account where WHM takes one: an account's own password opens that account alone, and an archive holds one.</summary>
internal sealed class OneAccountOnly : IPreflightRule
{
    public string Name => "one-account-only";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the items and the kind of the migration";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Kind == MigrationKind.RootTransfer || facts.Items is [{ Kind: ItemKind.Account }] or []) yield break;
        yield return this.Finds(
            null,
            facts.Kind == MigrationKind.ArchiveRestore ? "An archive holds one account." : "An account's own password opens that account only.",
            $"{facts.Items.Count} items are wanted: {string.Join(", ", facts.Items.Take(5).Select(item => item.Name))}.",
            "Keep one account here and plan the others by themselves.",
            Edits.Exclude([.. facts.Items.Skip(1).Select(item => item.Name)]));
    }
}
