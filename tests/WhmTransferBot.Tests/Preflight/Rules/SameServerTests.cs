using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class SameServerTests : RuleTests
{
    public override string RuleName => "same-server";

    public override PreflightFacts Provoked => Scene.Calm with { DestinationName = Scene.Calm.SourceName };

    protected override bool SpeaksFromThePlanAlone => true;
}
