using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class AddressLostTests : RuleTests
{
    public override string RuleName => "address-lost";

    public override PreflightFacts Provoked => Scene.Calm.Moving(Scene.Item("alice") with { HasDedicatedAddress = true }, Scene.Item("bob"));

    protected override bool SpeaksFromThePlanAlone => true;

    [Fact]
    public void Addresses_are_offered_only_when_there_are_enough_for_all()
    {
        Only(Provoked).Edits.ShouldBe(["set {id} ip:dedicated"]);
        Only(Provoked.To(destination => destination with { FreeAddresses = ["192.0.2.10"] })).Edits.ShouldBeEmpty();
        Only(Provoked.To(destination => destination with { FreeAddresses = null })).Edits.ShouldBeEmpty();
    }

    [Fact]
    public void It_is_silent_when_accounts_get_an_address_of_their_own() =>
        Silent(Provoked.Set(options => options with { Address = AddressChoice.OwnAddress }));
}
