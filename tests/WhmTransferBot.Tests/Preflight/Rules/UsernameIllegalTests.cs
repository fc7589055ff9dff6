using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class UsernameIllegalTests : RuleTests
{
    public override string RuleName => "username-illegal";

    public override PreflightFacts Provoked => Scene.Calm.Moving(Scene.Item("2bob")).Judging("2bob", new NameVerdict(Exists: false, Reserved: false, ValidForTransfer: false));

    [Fact]
    public void It_proposes_a_legal_name() => Only(Provoked).Edits.ShouldBe(["exclude {id} 2bob", "rename {id} account:2bob name:bob2"]);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Taken_and_reserved_names_are_left_to_their_own_rules(bool exists, bool reserved) =>
        Silent(Provoked.Judging("2bob", new NameVerdict(exists, reserved, ValidForTransfer: false)));
}
