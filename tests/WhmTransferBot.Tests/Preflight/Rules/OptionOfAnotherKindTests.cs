using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class OptionOfAnotherKindTests : RuleTests
{
    public override string RuleName => "option-of-another-kind";

    public override PreflightFacts Provoked =>
        Scene.Calm.Moving(Scene.Item("alice")).Set(options => options with { Live = true }) with { Kind = MigrationKind.UserTransfer };

    protected override bool SpeaksFromThePlanAlone => true;

    [Fact]
    public void It_offers_to_do_without_the_option() => Only(Provoked).Edits.ShouldBe(["set {id} live:no"]);

    [Fact]
    public void A_root_login_carries_every_option() => Silent(Provoked with { Kind = MigrationKind.RootTransfer });

    [Fact]
    public void An_archive_cannot_be_restored_over_a_deleted_account() =>
        Only(Scene.Calm.Moving(Scene.Item("alice")).Set(options => options with { Overwrite = Overwrite.Delete }) with { Kind = MigrationKind.ArchiveRestore })
            .Edits.ShouldBe(["set {id} overwrite:no"]);

    [Fact]
    public void What_both_have_is_fine() =>
        Silent(Scene.Calm.Moving(Scene.Item("alice")).Set(options => options with { Dns = ZoneRewrite.All, Reason = "ticket" }) with { Kind = MigrationKind.ArchiveRestore });
}
