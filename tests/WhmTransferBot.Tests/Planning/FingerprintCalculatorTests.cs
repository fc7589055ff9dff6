using System.Reflection;
using CsCheck;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Tests.Planning;

public sealed class FingerprintCalculatorTests
{
    [Fact]
    public void Any_single_change_of_an_item_changes_the_fingerprint() =>
        (from plan in Plans.Any.Where(plan => plan.Wanted.Any())
         from place in Gen.Int[0, 1_000]
         from change in Gen.Int[0, 4]
         select (plan, place, change)).Sample(sample =>
        {
            var (plan, place, change) = sample;
            var wanted = plan.Wanted.ToList();
            var item = wanted[place % wanted.Count];
            var changed = plan with { Items = plan.Items.Replace(item, Change(item, change)) };
            FingerprintCalculator.Of(changed).ShouldNotBe(FingerprintCalculator.Of(plan));
        });

    [Fact]
    public void Leaving_an_item_out_or_adding_one_changes_the_fingerprint() =>
        Gen.Select(Plans.Any, Plans.Item).Sample((plan, item) =>
        {
            var added = item with { Name = new AccountName("unlike any other"), Excluded = false };
            var with = plan with { Items = plan.Items.Add(added) };
            var without = with with { Items = with.Items.Replace(added, added with { Excluded = true }) };
            FingerprintCalculator.Of(with).ShouldNotBe(FingerprintCalculator.Of(plan));
            FingerprintCalculator.Of(without).ShouldBe(FingerprintCalculator.Of(plan));
        });

    [Fact]
    public void The_order_of_the_items_counts()
    {
        var plan = Plans.Of(Plans.Account("alice"), Plans.Account("bob"));
        var turned = plan with { Items = plan.Items.Reverse() };
        FingerprintCalculator.Of(turned).ShouldNotBe(FingerprintCalculator.Of(plan));
        PlanDifferences.Between(plan, turned).ShouldBe(["the items come in another order"]);
    }

    [Fact]
    public void Another_source_or_destination_changes_the_fingerprint() =>
        Plans.Any.Sample(plan =>
        {
            var fingerprint = FingerprintCalculator.Of(plan);
            FingerprintCalculator.Of(plan with { Source = new ServerName("other") }).ShouldNotBe(fingerprint);
            FingerprintCalculator.Of(plan with { Destination = new ServerName("other") }).ShouldNotBe(fingerprint);
            if (plan.Source != plan.Destination)
                FingerprintCalculator.Of(plan with { Source = plan.Destination, Destination = plan.Source }).ShouldNotBe(fingerprint);
        });

    [Theory]
    [MemberData(nameof(EveryOption))]
    public void Every_option_but_the_reason_is_part_of_the_fingerprint(string option) =>
        Gen.Select(Plans.Options, Plans.Options).Sample((one, other) =>
        {
            var property = typeof(TransferOptions).GetProperty(option)!;
            var changed = one with { };
            property.SetValue(changed, property.GetValue(other));
            var before = Plans.Of(Plans.Account("alice")) with { Options = one };
            var after = before with { Options = changed };
            var same = option == nameof(TransferOptions.Reason) || one.Equals(changed with { Reason = one.Reason });
            (FingerprintCalculator.Of(after) == FingerprintCalculator.Of(before)).ShouldBe(same);
        });

    [Fact]
    public void Size_progress_state_and_reason_do_not_change_the_fingerprint() =>
        Gen.Select(Plans.Any, Gen.Long[0, long.MaxValue], Gen.Enum<StageState>(), Gen.Enum<MigrationState>()).Sample((plan, size, stage, state) =>
        {
            var later = plan with
            {
                State = state,
                LastEvent = "something happened",
                Options = plan.Options with { Reason = "ticket 4711" },
                Items = plan.Items.ConvertAll(item => item with
                {
                    Size = new ByteSize(size),
                    HasDedicatedAddress = !item.HasDedicatedAddress,
                    Transfer = item.Transfer with { State = stage },
                }),
            };
            FingerprintCalculator.Of(later).ShouldBe(FingerprintCalculator.Of(plan));
        });

    [Fact]
    public void Text_that_moves_from_one_field_to_the_next_changes_the_fingerprint()
    {
        var one = Plans.Of(Plans.Account("ab", "c"), Plans.Account("d"));
        var other = Plans.Of(Plans.Account("a", "bc"), Plans.Account("d"));
        FingerprintCalculator.Of(one).ShouldNotBe(FingerprintCalculator.Of(other));
        FingerprintCalculator.Of(Plans.Of(Plans.Account("ab", string.Empty))).ShouldNotBe(FingerprintCalculator.Of(Plans.Of(Plans.Account("ab"))));
    }

    [Fact]
    public void Names_that_only_differ_in_characters_that_cannot_be_encoded_are_told_apart() =>
        FingerprintCalculator.Of(Plans.Of(Plans.Account("a\ud800"))).ShouldNotBe(FingerprintCalculator.Of(Plans.Of(Plans.Account("a\ud801"))));

    [Fact]
    public void A_fingerprint_is_64_hexadecimal_digits() =>
        Plans.Any.Sample(plan =>
        {
            var fingerprint = FingerprintCalculator.Of(plan);
            Fingerprint.TryParse(fingerprint.Value, out var parsed).ShouldBeTrue();
            parsed.ShouldBe(fingerprint);
            fingerprint.Value.Length.ShouldBe(64);
        });

    public static TheoryData<string> EveryOption() =>
        [.. typeof(TransferOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => property.Name)];

    private static MigrationItem Change(MigrationItem item, int change) => change switch
    {
        0 => item with { Kind = item.Kind == ItemKind.Account ? ItemKind.Package : ItemKind.Account },
        1 => item with { Name = new AccountName(item.Name + "x") },
        2 => item with { DestinationName = new AccountName(item.DestinationName + "x") },
        3 => item with { Domain = item.Domain is null ? string.Empty : item.Domain + "x" },
        _ => item with { Owner = item.Owner is null ? string.Empty : item.Owner + "x" },
    };
}
