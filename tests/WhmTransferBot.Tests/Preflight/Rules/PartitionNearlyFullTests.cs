using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class PartitionNearlyFullTests : RuleTests
{
    public override string RuleName => "partition-nearly-full";

    public override PreflightFacts Provoked => Scene.Calm.To(destination => destination with { Partitions = [.. destination.Partitions, Nearly("/var/lib/mysql", 4), Nearly("/boot", 1)] });

    [Fact]
    public void Only_partitions_that_matter_are_watched() => Only(Provoked).Evidence.ShouldBe("/var/lib/mysql: 4.0 GB free of 100 GB.");

    [Fact]
    public void A_partition_of_unknown_size_is_not_full() =>
        Silent(Scene.Calm.To(destination => destination with { Partitions = [new Partition("/", ByteSize.Zero, ByteSize.Zero)] }));

    private static Partition Nearly(string mount, long percent) => new(mount, new ByteSize(percent * 1_000_000_000), new ByteSize(100_000_000_000));
}
