using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class LiveTransferUnsupportedTests : RuleTests
{
    public override string RuleName => "live-unsupported";

    public override PreflightFacts Provoked => Scene.Calm.Set(options => options with { Live = true }).From(source => source with { SupportsLiveTransfer = false });

    [Fact]
    public void It_offers_to_do_without() => Only(Provoked).Edits.ShouldBe(["set {id} live:no"]);

    [Fact]
    public void Not_knowing_is_no_no() => Silent(Provoked.From(source => source with { SupportsLiveTransfer = null }));

    [Fact]
    public void It_does_not_matter_without_Live_Transfer() => Silent(Provoked.Set(options => options with { Live = false }));
}
