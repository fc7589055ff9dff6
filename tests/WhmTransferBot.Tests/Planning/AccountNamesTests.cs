using CsCheck;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Tests.Planning;

public sealed class AccountNamesTests
{
    [Theory]
    [InlineData("bob", true)]
    [InlineData("bob2", true)]
    [InlineData("abcdefghijklmnop", true)]
    [InlineData("abcdefghijklmnopq", false)]
    [InlineData("2bob", false)]
    [InlineData("Bob", false)]
    [InlineData("bo-b", false)]
    [InlineData("bo b", false)]
    [InlineData("böb", false)]
    [InlineData("test", false)]
    [InlineData("testing", false)]
    [InlineData("mytest", true)]
    [InlineData("", false)]
    public void A_legal_name_begins_with_a_letter_and_has_lower_case_letters_and_digits(string name, bool legal) =>
        AccountNames.HasLegalForm(name).ShouldBe(legal);

    [Theory]
    [InlineData("bob", "bob3")]
    [InlineData("bob2", "bob3")]
    [InlineData("Bob-Smith", "bobsmit2")]
    [InlineData("averylongusername", "averylo2")]
    [InlineData("test", "mytest2")]
    [InlineData("2024shop", "shop2")]
    [InlineData("😀", "user2")]
    public void A_proposal_resembles_the_name_it_replaces(string wish, string proposal) =>
        AccountNames.Propose(new AccountName(wish), Names("bob", "bob2", "averylongusername")).ShouldBe(new AccountName(proposal));

    [Fact]
    public void A_proposal_differs_from_every_taken_name_within_eight_characters() =>
        AccountNames.Propose(new AccountName("bob"), Names("bob", "bob2", "bob3xxxx", "bobby")).ShouldBe(new AccountName("bob3"));

    [Fact]
    public void Every_proposal_is_legal_and_free_and_given_once() =>
        (from taken in Gen.String[Gen.Char["abt1é"], 1, 10].Array[0, 60]
         from wishes in Gen.String[Gen.Char["abt1-é"], 1, 20].Array[1, 60]
         select (taken, wishes)).Sample(sample =>
        {
            var proposals = new NameProposals(sample.taken.Select(name => new AccountName(name)));
            var given = new HashSet<string>();
            foreach (var wish in sample.wishes)
            {
                var proposal = proposals.Next(new AccountName(wish))!.Value.Value;
                AccountNames.HasLegalForm(proposal).ShouldBeTrue(proposal);
                sample.taken.ShouldNotContain(proposal);
                given.Add(proposal).ShouldBeTrue(proposal);
            }
        });

    [Fact]
    public void Thousands_of_names_of_one_stem_find_thousands_of_proposals()
    {
        var taken = Enumerable.Range(0, 5_000).Select(number => new AccountName($"acct{number:0000}")).ToList();
        var proposals = new NameProposals(taken);
        taken.Select(proposals.Next).Distinct().Count(proposal => proposal is not null).ShouldBe(5_000);
    }

    private static IEnumerable<AccountName> Names(params string[] names) => names.Select(name => new AccountName(name));
}
