using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class UsernameReservedTests : RuleTests
{
    public override string RuleName => "username-reserved";

    public override PreflightFacts Provoked => Scene.Calm.Moving(Scene.Item("mail")).Judging("mail", new NameVerdict(Exists: false, Reserved: true, ValidForTransfer: false));

    [Fact]
    public void Only_another_name_or_none_helps() => Only(Provoked).Edits.ShouldBe(["exclude {id} mail", "rename {id} mail=mail2"]);

    [Fact]
    public void Overwriting_does_not_help() => Only(Provoked.Set(options => options with { Overwrite = Overwrite.Delete })).Severity.ShouldBe(Severity.Blocker);

    [Fact]
    public void The_destination_name_counts_not_the_name_on_the_source() =>
        Silent(Provoked.Moving(Scene.Item("mail", becomes: "mailbox")));
}
