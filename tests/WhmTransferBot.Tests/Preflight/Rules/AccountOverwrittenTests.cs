using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class AccountOverwrittenTests : RuleTests
{
    public override string RuleName => "account-overwritten";

    public override PreflightFacts Provoked => Scene.Calm.Hosting("bob", "bob.example").Set(options => options with { Overwrite = Overwrite.Delete });

    [Fact]
    public void It_says_what_is_lost()
    {
        var finding = Only(Provoked);
        finding.Message.ShouldBe("The account bob on new1 is deleted with everything in it before bob arrives.");
        finding.Evidence.ShouldBe("bob on new1 has bob.example.");
        finding.Edits.ShouldBe(["exclude {id} bob", "set {id} overwrite:no"]);
    }

    [Fact]
    public void It_is_silent_about_names_that_are_free() => Silent(Scene.Calm.Set(options => options with { Overwrite = Overwrite.Delete }));

    [Fact]
    public void It_is_silent_about_renamed_accounts() =>
        Silent(Provoked.Moving(Scene.Item("bob", becomes: "bob2"), Scene.Item("alice", becomes: "bob")));

    [Fact]
    public void Another_customer_is_left_to_the_graver_rule() =>
        Silent(Scene.Calm.Hosting("bob", "stranger.example").Set(options => options with { Overwrite = Overwrite.Delete }));

    [Fact]
    public void Force_is_told_in_other_words() =>
        Only(Provoked.Set(options => options with { Overwrite = Overwrite.Force })).Message.ShouldBe("The account bob on new1 is overwritten by the one from old1.");
}
