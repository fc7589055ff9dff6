using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class InodesTests : RuleTests
{
    public override string RuleName => "inodes";

    public override PreflightFacts Provoked => Scene.Calm.To(destination => destination with { Partitions = [new Partition("/home", new ByteSize(500_000_000_000), new ByteSize(1_000_000_000_000), 30_000)] });

    [Fact]
    public void It_counts_files() => Only(Provoked).Evidence.ShouldBe("40000 files, and 30000 inodes free on /home.");

    [Fact]
    public void Partitions_that_do_not_tell_their_inodes_say_nothing() =>
        Silent(Provoked.To(destination => destination with { Partitions = [destination.Partitions[0] with { FreeInodes = null }] }));

    [Fact]
    public void Accounts_that_do_not_tell_their_files_are_not_counted() =>
        Silent(Provoked.From(source => source with
        {
            Accounts = source.Accounts.Values.Select(account => account with { Files = null }).ToDictionary(account => account.Name),
        }));

    [Fact]
    public void Homes_that_stay_behind_need_no_inodes() => Silent(Provoked.Set(options => options with { Skip = [SkippedPart.Home] }));
}
