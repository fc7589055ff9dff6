using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class OneAccountOnlyTests : RuleTests
{
    public override string RuleName => "one-account-only";

    public override PreflightFacts Provoked => Scene.Calm with { Kind = MigrationKind.UserTransfer };

    protected override bool SpeaksFromThePlanAlone => true;

    [Fact]
    public void It_offers_to_keep_the_first() => Only(Provoked).Edits.ShouldBe(["exclude {id} bob"]);

    [Fact]
    public void One_account_is_fine() => Silent(Provoked.Moving(Scene.Item("alice")));
}
