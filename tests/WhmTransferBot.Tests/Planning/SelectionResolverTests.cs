using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Planning;

public sealed class SelectionResolverTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly SourceFacts Source = new()
    {
        Accounts = new[] { Account("alice", "root"), Account("bob", "seller"), Account("seller", "seller"), Account("shop1", "root"), Account("shop2", "seller") }
            .ToDictionary(account => account.Name),
        Packages = new HashSet<AccountName> { new("gold"), new("seller_gold"), new("seller_silver") },
        PackageFeatureLists = new Dictionary<AccountName, AccountName> { [new("gold")] = new("plus") },
        Resellers = new HashSet<AccountName> { new("seller") },
        ReadAt = Noon,
    };

    [Fact]
    public void All_means_every_account_with_what_is_known_of_it()
    {
        var resolved = SelectionResolver.Resolve(new AccountSelection { All = true }, Source);
        Names(resolved).ShouldBe(["alice", "seller", "shop1", "bob", "shop2"]);
        resolved.Problems.ShouldBeEmpty();
        var bob = resolved.Items.Single(item => item.Name.Value == "bob");
        (bob.Domain, bob.Owner, bob.Size, bob.HasDedicatedAddress, bob.IsRenamed).ShouldBe(("bob.example", "seller", new ByteSize(1_000), true, false));
    }

    [Fact]
    public void Patterns_and_names_together_give_each_account_once() =>
        Names(SelectionResolver.Resolve(new AccountSelection { Accounts = ["shop*", "shop1", "?ob", "bob"] }, Source)).ShouldBe(["bob", "shop1", "shop2"]);

    [Fact]
    public void An_owner_means_the_reseller_and_everybody_it_owns_the_reseller_first() =>
        Names(SelectionResolver.Resolve(new AccountSelection { Owners = ["seller"] }, Source)).ShouldBe(["seller", "bob", "shop2"]);

    [Fact]
    public void Root_owns_accounts_but_is_none() =>
        Names(SelectionResolver.Resolve(new AccountSelection { Owners = ["root"] }, Source)).ShouldBe(["alice", "shop1"]);

    [Fact]
    public void Feature_lists_come_before_packages_and_these_before_accounts()
    {
        var resolved = SelectionResolver.Resolve(
            new AccountSelection { Accounts = ["alice"], Packages = ["seller_*"], FeatureLists = ["unused list", "pl*"] }, Source);
        resolved.Items.Select(item => $"{item.Kind} {item.Name}")
            .ShouldBe(["FeatureList plus", "FeatureList unused list", "Package seller_gold", "Package seller_silver", "Account alice"]);
        resolved.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_name_is_told_with_the_nearest_and_kept_so_that_the_check_names_it()
    {
        var resolved = SelectionResolver.Resolve(new AccountSelection { Accounts = ["alise", "zzzzzz"], Packages = ["golt"] }, Source);
        resolved.UnknownNames.ShouldBe([new UnknownName("alise", "alice"), new UnknownName("zzzzzz", null), new UnknownName("golt", "gold")]);
        resolved.Problems.ShouldBe(
        [
            "There is no “alise” on the source. Did you mean “alice”?",
            "There is no “zzzzzz” on the source.",
            "There is no “golt” on the source. Did you mean “gold”?",
        ]);
        Names(resolved).ShouldBe(["golt", "alise", "zzzzzz"]);
        resolved.Unmatched.ShouldBeEmpty();
    }

    [Fact]
    public void Patterns_and_owners_that_fit_nothing_are_told()
    {
        var resolved = SelectionResolver.Resolve(new AccountSelection { Accounts = ["x*"], Owners = ["sellr", "alice"], FeatureLists = ["q?"] }, Source);
        resolved.Items.ShouldBeEmpty();
        resolved.Unmatched.ShouldBe(
        [
            "Nothing on the source fits “x*”.",
            "Nothing on the source fits “q?”.",
            "Nobody on the source belongs to “sellr”. Did you mean “seller”?",
            "Nobody on the source belongs to “alice”.",
        ]);
        resolved.Problems.ShouldBe(resolved.Unmatched);
    }

    [Fact]
    public void Names_are_taken_as_written_while_the_source_is_not_known()
    {
        var resolved = SelectionResolver.Resolve(new AccountSelection { Accounts = ["zoe", "anna"], Packages = ["gold"] }, source: null);
        resolved.IsComplete.ShouldBeTrue();
        Names(resolved).ShouldBe(["gold", "anna", "zoe"]);
        resolved.Problems.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(NeedingTheSource))]
    public void What_needs_the_source_waits_for_it(AccountSelection selection)
    {
        var resolved = SelectionResolver.Resolve(selection, source: null);
        resolved.IsComplete.ShouldBeFalse();
        resolved.Items.ShouldBeEmpty();
        resolved.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Packages_are_believed_when_the_source_names_none() =>
        Names(SelectionResolver.Resolve(new AccountSelection { Packages = ["gold"] }, Source with { Packages = new HashSet<AccountName>() })).ShouldBe(["gold"]);

    [Fact]
    public void A_word_that_can_be_no_name_is_told() =>
        SelectionResolver.Resolve(new AccountSelection { Accounts = ["a\u0007b", new string('x', 300)] }, Source).UnknownNames.Count.ShouldBe(2);

    [Fact]
    public void Owners_in_a_circle_do_not_go_round_for_ever()
    {
        MigrationItem[] circle = [Plans.Account("a", owner: "b"), Plans.Account("b", owner: "a"), Plans.Account("c", owner: "c")];
        ItemOrder.Sorted(circle).Select(item => item.Name.Value).ShouldBe(["c", "a", "b"]);
    }

    [Fact]
    public void A_reseller_of_a_reseller_comes_before_both() =>
        ItemOrder.Sorted([Plans.Account("a", owner: "m"), Plans.Account("m", owner: "z"), Plans.Account("z", owner: "root")])
            .Select(item => item.Name.Value).ShouldBe(["z", "m", "a"]);

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_asking() =>
        ItemOrder.Sorted([Plans.Account("b"), Plans.Account("a")]).ShouldBe(ItemOrder.Sorted([Plans.Account("a"), Plans.Account("b")]));

    public static TheoryData<AccountSelection> NeedingTheSource() =>
        [new AccountSelection { All = true }, new AccountSelection { Accounts = ["a*"] }, new AccountSelection { Owners = ["seller"] }, new AccountSelection { Packages = ["*"] }];

    private static IEnumerable<string> Names(SelectionResolution resolved) => resolved.Items.Select(item => item.Name.Value);

    private static SourceAccount Account(string name, string owner) =>
        new(new AccountName(name), $"{name}.example", owner, new ByteSize(1_000), HasDedicatedAddress: true, Package: null);
}
