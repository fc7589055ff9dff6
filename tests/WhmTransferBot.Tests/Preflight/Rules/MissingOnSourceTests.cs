using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class MissingOnSourceTests : RuleTests
{
    public override string RuleName => "missing-on-source";

    public override PreflightFacts Provoked => Scene.Calm.Moving(Scene.Item("alice"), Scene.Item("bobb"));

    [Fact]
    public void It_names_the_account_that_may_have_been_meant()
    {
        var finding = Only(Provoked);
        finding.Subject.ShouldBe(Scene.Name("bobb"));
        finding.Evidence.ShouldBe("old1 has 4 accounts; the nearest name is bob.");
        finding.Edits.ShouldBe(["exclude {id} bobb"]);
    }

    [Fact]
    public void A_package_that_the_source_does_not_have_is_missed_too() =>
        Only(Scene.Calm.Moving(Scene.Item("golden", kind: ItemKind.Package))).Message.ShouldContain("no package golden");

    [Fact]
    public void Packages_are_not_missed_when_the_source_names_none() =>
        Silent(Scene.Calm.Moving(Scene.Item("golden", kind: ItemKind.Package)).From(source => source with { Packages = Scene.Names() }));

    [Fact]
    public void Feature_lists_are_not_missed_because_the_source_does_not_name_them() =>
        Silent(Scene.Calm.Moving(Scene.Item("anything", kind: ItemKind.FeatureList)));

    [Fact]
    public void Of_thousands_of_wrong_names_only_the_first_get_a_suggestion()
    {
        var wrong = Scene.Calm.Moving([.. Enumerable.Range(0, 1_000).Select(number => Scene.Item($"bob{number}x"))]);
        var findings = Examine(wrong);
        findings.Count.ShouldBe(1_000);
        findings.Count(finding => finding.Evidence.Contains("nearest", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(20);
    }
}
