namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>Releases of cPanel that lie apart: an older destination, or a much older source.</summary>
internal sealed class CpanelVersionGap : IPreflightRule
{
    /// <summary>About three years of releases, which are numbered in steps of two.</summary>
    private const int FarApart = 24;

    public string Name => "cpanel-version-gap";

    public Severity Severity => Severity.Warning;

    public string Reads => "the versions of cPanel on both sides";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (VersionNumbers.Release(facts.Source?.Version) is not { } source) yield break;
        if (VersionNumbers.Release(facts.Destination?.Version) is not { } destination) yield break;
        if (destination < source)
        {
            yield return Finding(
                facts,
                Severity.Warning,
                $"cPanel on {facts.DestinationName} is older than on {facts.SourceName}: what only the newer one knows is lost or fails.",
                $"Update {facts.DestinationName} first.");
        }
        else if (destination - source >= FarApart)
        {
            yield return Finding(
                facts,
                Severity.Note,
                $"cPanel on {facts.SourceName} is years older than on {facts.DestinationName}: PHP versions and other services may no longer exist there.",
                "Try one account first and look at its sites.");
        }
    }

    private Finding Finding(PreflightFacts facts, Severity severity, string message, string remedy) => this.Finds(
        severity,
        null,
        message,
        $"{facts.SourceName}: {facts.Source!.Version}. {facts.DestinationName}: {facts.Destination!.Version}.",
        remedy);
}
