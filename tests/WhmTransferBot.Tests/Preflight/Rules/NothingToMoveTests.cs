using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class NothingToMoveTests : RuleTests
{
    public override string RuleName => "nothing-to-move";

    public override PreflightFacts Provoked => Scene.Calm.Moving();

    [Fact]
    public void It_waits_while_the_source_is_not_known() => Silent(Scene.Calm.Moving().Unseen());

    [Fact]
    public void A_package_alone_is_something() => Silent(Scene.Calm.Moving(Scene.Item("gold", kind: ItemKind.Package)));
}
