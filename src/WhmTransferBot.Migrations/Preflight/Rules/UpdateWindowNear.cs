namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>The nightly cPanel update of the destination, which breaks transfers and is broken by them.</summary>
internal sealed class UpdateWindowNear : IPreflightRule
{
    private static readonly TimeSpan Near = TimeSpan.FromHours(4);

    public string Name => "update-window-near";

    public Severity Severity => Severity.Warning;

    public string Reads => "when the destination updates cPanel";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Destination?.UpdateWindow is not { } window || facts.Now >= window.Ends || window.Begins - facts.Now > Near) yield break;
        yield return this.Finds(
            null,
            facts.Now >= window.Begins
                ? $"{facts.DestinationName} may be updating cPanel right now: a transfer and an update harm each other."
                : $"{facts.DestinationName} updates cPanel soon: a transfer that still runs then and the update harm each other.",
            $"The update of {facts.DestinationName} is expected from {window.Begins.UtcDateTime:yyyy-MM-dd HH:mm} to {window.Ends.UtcDateTime:HH:mm} UTC.",
            "Start after the update, or be sure to be done before it.");
    }
}
