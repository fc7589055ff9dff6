using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class SizeUnknownTests : RuleTests
{
    public override string RuleName => "size-unknown";

    public override PreflightFacts Provoked => Scene.Calm.Moving(Scene.Item("alice") with { Size = ByteSize.Zero }, Scene.Item("bob"));

    [Fact]
    public void An_account_that_is_not_on_the_source_has_a_rule_of_its_own() =>
        Silent(Scene.Calm.Moving(Scene.Item("zoe") with { Size = ByteSize.Zero }));
}
