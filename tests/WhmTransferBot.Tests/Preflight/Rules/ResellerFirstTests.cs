using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class ResellerFirstTests : RuleTests
{
    public override string RuleName => "reseller-first";

    public override PreflightFacts Provoked => Owned().To(destination => destination with { ModuleKeys = Keys("user", "localuser") });

    protected override bool SpeaksFromThePlanAlone => true;

    [Fact]
    public void That_the_reseller_moves_first_is_a_note()
    {
        var finding = Only(Owned());
        finding.Severity.ShouldBe(Severity.Note);
        finding.Subject.ShouldBe(Scene.Name("seller"));
        finding.Message.ShouldBe("seller moves first, and 2 accounts of its own after it. WHM keeps the order.");
    }

    [Fact]
    public void A_destination_that_cannot_make_accounts_wait_is_a_warning() => Only(Provoked).Severity.ShouldBe(Severity.Warning);

    [Fact]
    public void A_reseller_who_owns_nobody_in_the_plan_is_no_matter() => Silent(Scene.Calm.Moving(Scene.Item("seller"), Scene.Item("alice")));

    [Fact]
    public void A_reseller_who_owns_the_own_account_does_not_wait_for_it() => Silent(Scene.Calm.Moving(Scene.Item("seller") with { Owner = "seller" }));

    private static PreflightFacts Owned() => Scene.Calm.Moving(
        Scene.Item("seller"), Scene.Item("alice") with { Owner = "seller" }, Scene.Item("bob") with { Owner = "seller" });

    private static Dictionary<ItemKind, IReadOnlySet<string>> Keys(params string[] keys) => new() { [ItemKind.Account] = keys.ToHashSet() };
}
