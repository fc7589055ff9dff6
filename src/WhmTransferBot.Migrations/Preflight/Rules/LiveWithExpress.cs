namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>Both ways of changing the source at once. WHM offers them as alternatives and does not say which one wins.</summary>
internal sealed class LiveWithExpress : IPreflightRule
{
    public string Name => "live-with-express";

    public Severity Severity => Severity.Warning;

    public string Reads => "the options";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Options is not { Live: true, Express: true }) yield break;
        yield return this.Finds(
            null,
            "Live and Express Transfer are both on. They are meant as alternatives, and both change the source.",
            "live:yes express:yes",
            "Choose one of them.",
            Edits.Set("live:no", "express:no"),
            Edits.Set("live:no"),
            Edits.Set("express:no"));
    }
}
