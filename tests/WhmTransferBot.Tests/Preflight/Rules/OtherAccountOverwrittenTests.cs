using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class OtherAccountOverwrittenTests : RuleTests
{
    public override string RuleName => "other-account-overwritten";

    public override PreflightFacts Provoked => Scene.Calm.Hosting("bob", "stranger.example", "shop.stranger.example").Set(options => options with { Overwrite = Overwrite.Delete });

    [Fact]
    public void It_shows_both_customers()
    {
        var finding = Only(Provoked);
        finding.Severity.ShouldBe(Severity.Blocker);
        finding.Evidence.ShouldBe("bob has bob.example on old1, but stranger.example, shop.stranger.example on new1.");
        finding.Edits.ShouldBe(["exclude {id} bob", "rename {id} bob=bob2", "set {id} overwrite:no"]);
    }

    [Fact]
    public void The_same_customer_is_no_stranger() => Silent(Provoked.Hosting("bob", "Bob.Example"));

    [Fact]
    public void It_cannot_tell_without_domains()
    {
        Silent(Scene.Calm.Hosting("bob").Set(options => options with { Overwrite = Overwrite.Delete }));
        Silent(Provoked.Moving(Scene.Item("bob") with { Domain = null }));
    }

    [Fact]
    public void Force_does_not_go_with_a_rename_so_none_is_offered() =>
        Only(Provoked.Set(options => options with { Overwrite = Overwrite.Force })).Edits.ShouldBe(["exclude {id} bob", "set {id} overwrite:no"]);
}
