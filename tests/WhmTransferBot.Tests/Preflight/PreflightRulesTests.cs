using System.Text.RegularExpressions;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight;

public sealed partial class PreflightRulesTests
{
    private static readonly IReadOnlyList<RuleTests> Tests =
    [
        .. typeof(RuleTests).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(RuleTests)) && !type.IsAbstract)
            .Select(type => (RuleTests)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public void Every_rule_has_tests_and_every_test_a_rule() =>
        Tests.Select(tests => tests.RuleName).Order().ShouldBe(PreflightRules.All.Select(rule => rule.Name).Order());

    [Fact]
    public void Every_rule_of_the_room_is_in_the_list() =>
        typeof(PreflightRules).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IPreflightRule)))
            .Order(Comparer<Type>.Create((left, right) => string.CompareOrdinal(left.Name, right.Name)))
            .ShouldBe(PreflightRules.All.Select(rule => rule.GetType()).OrderBy(type => type.Name, StringComparer.Ordinal));

    [Fact]
    public void Names_are_words_with_dashes_and_unique()
    {
        PreflightRules.All.ShouldAllBe(rule => RuleName().IsMatch(rule.Name));
        PreflightRules.All.Select(rule => rule.Name).ShouldBeUnique();
        PreflightRules.All.ShouldAllBe(rule => rule.Reads.Length > 5 && !rule.Reads.EndsWith('.'));
    }

    [Fact]
    public void Nothing_is_found_when_all_is_well() => new PreflightExamination(PreflightRules.All).Examine(Scene.Calm).ShouldBeEmpty();

    [Fact]
    public void Servers_that_tell_next_to_nothing_are_not_taken_to_say_no()
    {
        var taciturn = Scene.Calm with
        {
            Source = new SourceFacts { Accounts = Scene.Calm.Source!.Accounts, ReadAt = Scene.Now },
            Destination = new DestinationFacts { ReadAt = Scene.Now },
            NameVerdicts = new Dictionary<AccountName, NameVerdict>(),
        };
        foreach (var change in EveryOption())
            new PreflightExamination(PreflightRules.All).Examine(taciturn.Set(change)).ShouldAllBe(finding => finding.Severity == Severity.Note);
    }

    [Fact]
    public void Rules_do_not_throw_and_write_proper_findings_whatever_they_are_shown()
    {
        foreach (var tests in Tests)
        {
            foreach (var finding in new PreflightExamination(PreflightRules.All).Examine(Hostile.With(tests.Provoked)))
            {
                finding.Message.ShouldNotBeNullOrWhiteSpace();
                foreach (var edit in finding.Edits) TypedEdit.Read(edit).ShouldBeAssignableTo<MigrationCommand>();
            }
        }
    }

    [Fact]
    public void No_edit_ever_touches_an_account_that_was_not_meant()
    {
        var hostile = Scene.Calm with { Items = [.. Hostile.Names.Select(name => Scene.Item(name))] };
        foreach (var finding in new PreflightExamination(PreflightRules.All).Examine(hostile))
        {
            foreach (var edit in finding.Edits)
            {
                if (TypedEdit.Read(edit) is not ExcludeCommand exclude) continue;
                exclude.Names.ShouldBe([finding.Subject!.Value.Value]);
            }
        }
    }

    [Fact]
    public void Thousands_of_accounts_each_get_their_own_finding()
    {
        var names = Enumerable.Range(0, 5_000).Select(number => $"acct{number:0000}").ToList();
        var facts = Scene.Calm with { Items = [.. names.Select(name => Scene.Item(name))] };
        facts = facts.To(destination => destination with { Users = names.Select(name => new AccountName(name)).ToHashSet() });
        var taken = new PreflightExamination(PreflightRules.All).Examine(facts).Where(finding => finding.Rule == "username-taken").ToList();
        taken.Count.ShouldBe(5_000);
        taken.SelectMany(finding => finding.Edits).Where(edit => edit.StartsWith("rename", StringComparison.Ordinal)).ShouldBeUnique();
    }

    private static IEnumerable<Func<TransferOptions, TransferOptions>> EveryOption() =>
    [
        options => options,
        options => options with { Overwrite = Overwrite.Force },
        options => options with { Overwrite = Overwrite.Delete },
        options => options with { Live = true },
        options => options with { Express = true },
        options => options with { Restricted = true },
        options => options with { Dns = ZoneRewrite.All },
        options => options with { Address = AddressChoice.OwnAddress },
        options => options with { Skip = [.. Enum.GetValues<SkippedPart>()] },
    ];

    [Fact]
    public void Thousands_that_all_clash_with_each_other_are_told_a_few_of_the_others()
    {
        var facts = Scene.Calm with { Items = [.. Enumerable.Range(0, 5_000).Select(number => Scene.Item($"acct{number}", becomes: "one") with { Domain = "one.example" })] };
        var findings = new PreflightExamination(PreflightRules.All).Examine(facts);
        findings.Count(finding => finding.Rule == "domain-twice").ShouldBe(5_000);
        findings.First(finding => finding.Rule == "destination-name-twice").Message
            .ShouldStartWith("acct0 and acct1, acct2, acct3, acct4, acct5 and 4994 more would both become one");
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex RuleName();
}
