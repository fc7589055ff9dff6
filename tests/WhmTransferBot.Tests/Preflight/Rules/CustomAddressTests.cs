using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class CustomAddressTests : RuleTests
{
    public override string RuleName => "custom-address";

    public override PreflightFacts Provoked => Scene.Calm.Set(options => options with { Address = new AddressChoice(true, "192.0.2.10") });

    protected override bool SpeaksFromThePlanAlone => true;

    [Fact]
    public void One_address_is_for_one_account() => Only(Provoked).Edits.ShouldBe(["set {id} ip:shared", "set {id} ip:dedicated"]);

    [Fact]
    public void A_free_address_for_one_account_is_fine() => Silent(Provoked.Moving(Scene.Item("alice")));

    [Fact]
    public void An_address_that_is_not_free_is_refused() =>
        Only(Provoked.Moving(Scene.Item("alice")).Set(options => options with { Address = new AddressChoice(true, "192.0.2.99") }))
            .Evidence.ShouldBe("Free on new1: 192.0.2.10, 192.0.2.11.");

    [Fact]
    public void Nothing_is_said_about_an_address_while_the_free_ones_are_not_known() =>
        Silent(Provoked.Moving(Scene.Item("alice")).To(destination => destination with { FreeAddresses = null }));
}
