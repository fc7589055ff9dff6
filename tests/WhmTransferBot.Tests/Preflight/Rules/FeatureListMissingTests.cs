using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class FeatureListMissingTests : RuleTests
{
    public override string RuleName => "feature-list-missing";

    public override PreflightFacts Provoked => Scene.Calm.Moving(Scene.Item("gold", kind: ItemKind.Package), Scene.Item("silver", kind: ItemKind.Package)).To(destination => destination with { FeatureLists = Scene.Names("default") });

    [Fact]
    public void It_names_the_packages_that_use_it()
    {
        var finding = Only(Provoked);
        finding.Subject.ShouldBe(Scene.Name("plus"));
        finding.Evidence.ShouldBe("plus is the feature list of gold.");
    }

    [Fact]
    public void A_feature_list_in_the_plan_is_on_its_way() =>
        Silent(Provoked.Moving(Scene.Item("plus", kind: ItemKind.FeatureList), Scene.Item("gold", kind: ItemKind.Package)));

    [Fact]
    public void Feature_lists_that_are_not_known_are_not_missed()
    {
        Silent(Provoked.To(destination => destination with { FeatureLists = null }));
        Silent(Provoked.From(source => source with { PackageFeatureLists = new Dictionary<AccountName, AccountName>() }));
    }
}
