using CsCheck;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Tests.Planning;

public sealed class PlanDifferencesTests
{
    [Fact]
    public void There_is_something_to_tell_exactly_when_the_fingerprints_differ() =>
        Gen.Select(Plans.Any, Plans.Any).Sample((before, after) =>
        {
            var differ = FingerprintCalculator.Of(before) != FingerprintCalculator.Of(after);
            PlanDifferences.Between(before, after).Any().ShouldBe(differ);
            PlanDifferences.Between(before, before).ShouldBeEmpty();
        });

    [Fact]
    public void Every_kind_of_change_is_told_in_words()
    {
        var before = Plans.Of(Plans.Account("alice", "a.example", "root"), Plans.Account("bob", "b.example"), Plans.Account("carol"));
        var after = Plans.Of(
            Plans.Account("dora"),
            Plans.Account("alice", "aa.example", "reseller"),
            Plans.Account("bob", "b.example") with { DestinationName = new AccountName("bob2") }) with
        {
            Source = new ServerName("old2"),
            Options = TransferOptions.Default with { Dns = ZoneRewrite.All, Skip = [SkippedPart.Mail], TransferThreads = 4 },
        };
        PlanDifferences.Between(before, after).ShouldBe(
        [
            "the source is old2, was old1",
            "dora is new in the plan",
            "carol is no longer in the plan",
            "bob becomes bob2, was to become bob",
            "the domain of alice is aa.example, was a.example",
            "the owner of alice is reseller, was root",
            "dns is all, was basic",
            "skip is mail, was none",
            "threads is 4/1, was 1/1",
        ]);
    }

    [Fact]
    public void Packages_and_feature_lists_are_named_as_such()
    {
        var package = Plans.Account("gold") with { Kind = ItemKind.Package };
        var list = Plans.Account("gold") with { Kind = ItemKind.FeatureList };
        PlanDifferences.Between(Plans.Of(package), Plans.Of(list)).ShouldBe(["feature list gold is new in the plan", "package gold is no longer in the plan"]);
    }

    [Fact]
    public void Many_changes_of_a_kind_are_counted()
    {
        var many = Plans.Of([.. Enumerable.Range(1, 5_000).Select(number => Plans.Account($"user{number}"))]);
        var told = PlanDifferences.Between(Plans.Of(), many);
        told.Count.ShouldBe(PlanDifferences.MostNamed + 1);
        told[^1].ShouldBe("4980 more are new in the plan");
    }

    [Fact]
    public void An_item_that_was_left_out_is_no_longer_in_the_plan()
    {
        var before = Plans.Of(Plans.Account("alice"), Plans.Account("bob"));
        var after = before with { Items = before.Items.SetItem(1, before.Items[1] with { Excluded = true }) };
        PlanDifferences.Between(before, after).ShouldBe(["bob is no longer in the plan"]);
    }

    [Fact]
    public void A_new_size_or_reason_is_no_difference()
    {
        var before = Plans.Of(Plans.Account("alice"));
        var after = Plans.Of(Plans.Account("alice") with { Size = new ByteSize(7) }) with { Options = TransferOptions.Default with { Reason = "ticket 4711" } };
        PlanDifferences.Between(before, after).ShouldBeEmpty();
    }
}
