using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class DedicatedAddressesTests : RuleTests
{
    public override string RuleName => "dedicated-addresses";

    public override PreflightFacts Provoked => Scene.Calm.Moving(Scene.Item("alice"), Scene.Item("bob"), Scene.Item("carol")).Set(options => options with { Address = AddressChoice.OwnAddress });

    [Fact]
    public void It_counts_what_is_needed_and_what_is_free()
    {
        var finding = Only(Provoked);
        finding.Message.ShouldContain("3 accounts shall have dedicated addresses, but new1 has 2 addresses free");
        finding.Edits.ShouldBe(["set {id} ip:shared"]);
    }

    [Fact]
    public void Exactly_enough_is_enough() => Silent(Provoked.Moving(Scene.Item("alice"), Scene.Item("bob"), Scene.Item("gold", kind: ItemKind.Package)));

    [Fact]
    public void No_list_of_addresses_is_no_empty_list()
    {
        Silent(Provoked.To(destination => destination with { FreeAddresses = null }));
        Only(Provoked.To(destination => destination with { FreeAddresses = [] })).Evidence.ShouldBe("new1 has no free address.");
    }
}
