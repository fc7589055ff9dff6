using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class StreamingUnsupportedTests : RuleTests
{
    public override string RuleName => "streaming-unsupported";

    public override PreflightFacts Provoked => Scene.Calm.From(source => source with { SupportsStreaming = false });

    [Fact]
    public void Not_knowing_is_no_no() => Silent(Scene.Calm.From(source => source with { SupportsStreaming = null }));
}
