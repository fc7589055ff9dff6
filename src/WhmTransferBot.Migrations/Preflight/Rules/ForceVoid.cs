using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>
/// Overwriting by force under Restricted Restore, which drops <c>force</c> without a word. WHM's papers contradict
/// themselves here; what was seen to happen is believed.
/// </summary>
internal sealed class ForceVoid : IPreflightRule
{
    public string Name => "force-void";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the options";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Options is not { Overwrite: Overwrite.Force, Restricted: true }) yield break;
        yield return this.Finds(
            null,
            "Restricted Restore drops overwrite:force: nothing would be overwritten, and accounts that exist would fail.",
            "overwrite:force restricted:yes",
            "Do without overwriting, or without Restricted Restore if the source can be trusted.",
            Edits.Set("overwrite:no"),
            Edits.Set("restricted:no"));
    }
}
