using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class HostnameUnresolvedTests : RuleTests
{
    public override string RuleName => "hostname-unresolved";

    public override PreflightFacts Provoked => Scene.Calm.Set(options => options with { Live = true }).To(destination => destination with { HostnameResolves = false });

    [Fact]
    public void It_names_the_hostname() => Only(Provoked).Evidence.ShouldBe("new1.example.net does not resolve to an address of new1.");

    [Fact]
    public void A_hostname_that_nobody_looked_up_is_a_note() =>
        Only(Provoked.To(destination => destination with { HostnameResolves = null })).Severity.ShouldBe(Severity.Note);

    [Fact]
    public void A_hostname_that_leads_to_itself_is_fine() => Silent(Provoked.To(destination => destination with { HostnameResolves = true }));

    [Fact]
    public void It_does_not_matter_without_Live_Transfer() => Silent(Provoked.Set(options => options with { Live = false }));
}
