using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class CpanelVersionGapTests : RuleTests
{
    public override string RuleName => "cpanel-version-gap";

    public override PreflightFacts Provoked => Versions("11.126.0.5", "11.118.0.1");

    [Theory]
    [InlineData("11.126.0.5", "11.118.0.1", Severity.Warning)]
    [InlineData("126.0.5", "11.118.0.1", Severity.Warning)]
    [InlineData("11.90.0.6", "11.126.0.1", Severity.Note)]
    public void An_older_destination_is_a_warning_and_a_very_old_source_a_note(string source, string destination, Severity severity) =>
        Only(Versions(source, destination)).Severity.ShouldBe(severity);

    [Theory]
    [InlineData("11.118.0.1", "11.126.0.5")]
    [InlineData("11.126.0.5", "11.126.0.1")]
    [InlineData("0", "11.126.0.5")]
    [InlineData(null, "11.126.0.5")]
    [InlineData("11.126.0.5", null)]
    [InlineData("eleven", "11.126.0.5")]
    [InlineData("99999999999.1", "11.126.0.5")]
    public void Near_or_unknown_versions_are_no_matter(string? source, string? destination) => Silent(Versions(source, destination));

    private static PreflightFacts Versions(string? source, string? destination) =>
        Scene.Calm.From(facts => facts with { Version = source }).To(facts => facts with { Version = destination });
}
