using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class PackageMissingTests : RuleTests
{
    public override string RuleName => "package-missing";

    public override PreflightFacts Provoked => Scene.Calm.To(destination => destination with { Packages = Scene.Names("default") });

    [Fact]
    public void One_finding_for_each_package_names_the_accounts()
    {
        var finding = Only(Provoked);
        finding.Subject.ShouldBe(Scene.Name("gold"));
        finding.Evidence.ShouldBe("gold is the package of alice, bob.");
        finding.Remedy.ShouldContain("packages:gold");
    }

    [Fact]
    public void A_package_in_the_plan_is_on_its_way() =>
        Silent(Provoked.Moving(Scene.Item("gold", kind: ItemKind.Package), Scene.Item("alice")));

    [Fact]
    public void Packages_that_are_not_known_are_not_missed()
    {
        Silent(Provoked.To(destination => destination with { Packages = null }));
        Silent(Provoked.From(source => source with
        {
            Accounts = source.Accounts.Values.Select(account => account with { Package = null }).ToDictionary(account => account.Name),
        }));
    }

    [Fact]
    public void The_default_package_is_everywhere() => Silent(Provoked.To(destination => destination with { Packages = Scene.Names("gold") }));
}
