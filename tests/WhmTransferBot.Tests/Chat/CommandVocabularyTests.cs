using System.Text.RegularExpressions;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Commands;

namespace WhmTransferBot.Tests.Chat;

public sealed partial class CommandVocabularyTests
{
    [Fact]
    public void Every_command_is_described()
    {
        var described = CommandVocabulary.All.Select(command => command.Verb).ToList();
        var commands = typeof(Command).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Command)) && !type.IsAbstract).ToList();

        described.ShouldBeUnique();
        described.Order().ShouldBe(commands.Select(type => type.Name.Replace("Command", string.Empty, StringComparison.Ordinal).ToLowerInvariant()).Order());
    }

    [Fact]
    public void Every_example_is_a_correct_command_of_its_verb()
    {
        foreach (var command in CommandVocabulary.All)
        {
            command.Examples.ShouldNotBeEmpty();
            foreach (var example in command.Examples)
                CommandParser.Parse(example).ShouldBeOfType<ParseResult.Understood>(example).Command.Verb.ShouldBe(command.Verb);
        }
    }

    [Fact]
    public void Every_option_has_an_example_that_is_understood()
    {
        foreach (var option in PlanCommand.Description.Options.Where(option => !option.IsRequired))
        {
            var start = option.Name is "accounts" ? "plan from:old1 to:new1" : "plan from:old1 to:new1 accounts:alice";
            CommandParser.Parse($"{start} {option.Name}:{option.Example}").ShouldBeOfType<ParseResult.Understood>(option.Name);
        }
    }

    [Fact]
    public void The_vocabulary_fits_what_platforms_take()
    {
        CommandVocabulary.All.Count.ShouldBeLessThanOrEqualTo(25);
        foreach (var command in CommandVocabulary.All)
        {
            command.Verb.ShouldMatch(PlatformName().ToString());
            command.Summary.Length.ShouldBeInRange(1, 100, command.Verb);
            command.Options.Count.ShouldBeLessThanOrEqualTo(25);
            foreach (var option in command.Options)
            {
                option.Name.ShouldMatch(PlatformName().ToString());
                option.Meaning.Length.ShouldBeInRange(1, 100, option.Name);
                option.Choices.Count.ShouldBeLessThanOrEqualTo(25, option.Name);
            }
        }
    }

    [Fact]
    public void The_vocabulary_stays_below_the_8000_characters_of_one_Discord_command() =>
        CommandVocabulary.All.Sum(command => command.Verb.Length + command.Summary.Length + command.Options.Sum(option =>
                option.Name.Length + option.Meaning.Length + option.Choices.Sum(choice => 2 * choice.Length)))
            .ShouldBeLessThan(7_900);

    [Theory]
    [InlineData(Roles.None, "help")]
    [InlineData(Roles.Reader, "help servers status list log report journal")]
    [InlineData(Roles.Approver | Roles.Reader, "help servers approve reject status list log report journal")]
    public void Each_role_has_its_commands(Roles roles, string verbs) =>
        string.Join(' ', CommandVocabulary.All.Where(command => command.IsOpenTo(roles)).Select(command => command.Verb)).ShouldBe(verbs);

    [Fact]
    public void An_operator_may_do_everything_but_decide() =>
        CommandVocabulary.All.Where(command => !command.IsOpenTo(Roles.Operator | Roles.Reader)).Select(command => command.Verb)
            .ShouldBe(["approve", "reject"]);

    [Fact]
    public void An_administrator_may_do_everything() =>
        CommandVocabulary.All.ShouldAllBe(command => command.IsOpenTo(Roles.Admin));

    [GeneratedRegex("^[-_a-z0-9]{1,32}$")]
    private static partial Regex PlatformName();
}
