using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class ResellerPrivilegesStayTests : RuleTests
{
    public override string RuleName => "reseller-privileges-stay";

    public override PreflightFacts Provoked => Scene.Calm.Moving(Scene.Item("seller"));

    [Fact]
    public void It_offers_to_copy_them() => Only(Provoked).Edits.ShouldBe(["set {id} reseller:yes"]);

    [Fact]
    public void Every_option_that_stands_against_it_is_changed_at_once()
    {
        var finding = Only(Provoked.Set(options => options with { Restricted = true, Skip = [SkippedPart.Reseller, SkippedPart.Mail] }));
        finding.Evidence.ShouldBe("These options leave reseller privileges behind: reseller:no, skip:reseller, restricted:yes.");
        finding.Edits.ShouldBe(["set {id} reseller:yes skip:mail restricted:no"]);
    }

    [Fact]
    public void It_is_silent_when_they_are_copied() => Silent(Provoked.Set(options => options with { ResellerPrivileges = true }));
}
