namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>What Restricted Restore leaves behind, so that nobody takes it for a fault afterwards (WHM: <c>restore_modules_summary</c>).</summary>
internal sealed class RestrictedRestore : IPreflightRule
{
    public string Name => "restricted-restore";

    public Severity Severity => Severity.Note;

    public string Reads => "the options";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (!facts.Options.Restricted) yield break;
        yield return this.Finds(
            null,
            "Restricted Restore leaves things behind that a hostile account could abuse.",
            "Left behind: reseller privileges, PostgreSQL databases, custom web server configuration, "
                + "spam filter settings; parked and addon domains may be.",
            "For a source that you trust, do without it.",
            Edits.Set("restricted:no"));
    }
}
