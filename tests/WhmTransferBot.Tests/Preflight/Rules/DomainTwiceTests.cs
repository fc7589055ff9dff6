using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class DomainTwiceTests : RuleTests
{
    public override string RuleName => "domain-twice";

    public override PreflightFacts Provoked => Scene.Calm.Moving(Scene.Item("alice"), Scene.Item("bob") with { Domain = "Alice.example." });

    protected override bool SpeaksFromThePlanAlone => true;

    [Fact]
    public void Each_of_them_is_named_with_the_other()
    {
        var findings = Examine(Provoked);
        findings.Select(finding => finding.Subject!.Value.Value).ShouldBe(["alice", "bob"]);
        findings[0].Message.ShouldStartWith("alice and bob have the same domain");
        findings[0].Edits.ShouldBe(["exclude {id} alice"]);
    }

    [Fact]
    public void Accounts_whose_domain_is_not_known_do_not_share_one() =>
        Silent(Scene.Calm.Moving(Scene.Item("alice") with { Domain = null }, Scene.Item("bob") with { Domain = "" }));
}
