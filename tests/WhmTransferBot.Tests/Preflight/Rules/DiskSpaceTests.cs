using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class DiskSpaceTests : RuleTests
{
    public override string RuleName => "disk-space";

    public override PreflightFacts Provoked => Moving(300, 300);

    private const long GB = 1_000_000_000;

    [Fact]
    public void What_surely_does_not_fit_is_a_blocker_and_the_largest_account_relieves()
    {
        var finding = Only(Moving(100, 200, 250));
        finding.Severity.ShouldBe(Severity.Blocker);
        finding.Message.ShouldBe("The accounts do not fit on new1: they need at least 800 GB, and 500 GB is free.");
        finding.Evidence.ShouldBe("/home: 500 GB free of 1.0 TB.");
        finding.Edits.ShouldBe(["exclude {id} user2"]);
    }

    [Fact]
    public void Room_for_the_copies_but_not_for_all_archives_is_a_warning()
    {
        var finding = Only(Moving(100, 100, 100));
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldContain("can take 600 GB, and 500 GB is free");
    }

    [Fact]
    public void Room_for_everything_is_room() => Silent(Moving(125, 125));

    [Fact]
    public void Compressed_archives_are_not_counted_as_surely_needed() =>
        Only(Moving(200, 250).Set(options => options with { Compress = true })).Severity.ShouldBe(Severity.Warning);

    [Fact]
    public void Nothing_can_be_said_when_homes_stay_behind() => Silent(Provoked.Set(options => options with { Skip = [SkippedPart.Home] }));

    [Fact]
    public void Nothing_can_be_said_about_partitions_that_are_not_known() => Silent(Provoked.To(destination => destination with { Partitions = [] }));

    [Fact]
    public void Without_a_partition_for_homes_the_root_partition_counts() =>
        Only(Moving(40).To(destination => destination with { Partitions = [.. destination.Partitions.Where(partition => partition.Mount == "/")] }))
            .Evidence.ShouldStartWith("/: 50 GB free");

    [Fact]
    public void What_replaces_an_account_needs_room_for_its_archive_alone()
    {
        var facts = Moving(400).Hosting("user0", "user0.example");
        Only(facts).Severity.ShouldBe(Severity.Blocker);
        Silent(facts.Set(options => options with { Overwrite = Overwrite.Delete }));
    }

    [Fact]
    public void An_account_larger_than_every_partition_is_named()
    {
        var facts = Moving(60, 10).To(destination => destination with
        {
            Partitions = [Home("/home", 50), Home("/home2", 55), Home("/homestead", 900)],
        });
        var finding = Examine(facts).Single(found => found.Subject is not null);
        finding.Subject.ShouldBe(Scene.Name("user0"));
        finding.Edits.ShouldBe(["exclude {id} user0"]);
    }

    [Fact]
    public void No_edit_empties_the_plan() => Only(Moving(600)).Edits.ShouldBeEmpty();

    [Fact]
    public void Absurd_sizes_do_not_overflow() => Only(Moving(9_000_000_000, 9_000_000_000)).Severity.ShouldBe(Severity.Blocker);

    private static PreflightFacts Moving(params long[] gigabytes) => Scene.Calm.Moving(
        [.. gigabytes.Select((size, number) => Scene.Item($"user{number}") with { Size = new ByteSize(size * GB) })]);

    private static Partition Home(string mount, long free) => new(mount, new ByteSize(free * GB), new ByteSize(1_000 * GB));
}
