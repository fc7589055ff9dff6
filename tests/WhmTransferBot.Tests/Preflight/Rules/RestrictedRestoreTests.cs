using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class RestrictedRestoreTests : RuleTests
{
    public override string RuleName => "restricted-restore";

    public override PreflightFacts Provoked => Scene.Calm.Set(options => options with { Restricted = true });

    protected override bool SpeaksFromThePlanAlone => true;
}
