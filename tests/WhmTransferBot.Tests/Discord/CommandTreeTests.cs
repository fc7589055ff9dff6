using System.Text.Json;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Discord.Commands;

namespace WhmTransferBot.Tests.Discord;

public sealed class CommandTreeTests
{
    private const int MostOfCommand = 8000;

    private static readonly CommandBody Migrate = CommandTree.All.ShouldHaveSingleItem();

    [Fact]
    public void There_is_a_subcommand_for_every_verb_and_no_more_than_Discord_takes()
    {
        Migrate.Options.Select(option => option.Name).ShouldBe(CommandVocabulary.All.Select(command => command.Verb));
        Migrate.Options.Count.ShouldBeLessThanOrEqualTo(25);
    }

    [Fact]
    public void Every_name_and_description_is_one_that_Discord_takes() => Everything(Migrate.Options).ShouldAllBe(option =>
        option.Name.Length >= 1 && option.Name.Length <= 32
        && option.Name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-' || character == '_')
        && option.Description.Length >= 1 && option.Description.Length <= 100);

    [Fact]
    public void Every_list_is_as_short_as_Discord_asks() => Everything(Migrate.Options).ShouldAllBe(option =>
        (option.Options == null || option.Options.Count <= 25) && (option.Choices == null || option.Choices.Count <= 25));

    [Fact]
    public void Options_that_cannot_be_left_out_stand_first() => Migrate.Options.ShouldAllBe(command =>
        command.Options == null || !command.Options.SkipWhile(option => option.Required == true).Any(option => option.Required == true));

    [Fact]
    public void No_option_is_completed_and_has_choices_too() =>
        Everything(Migrate.Options).ShouldAllBe(option => option.Choices == null || option.Autocomplete != true);

    [Fact]
    public void The_whole_command_is_shorter_than_Discord_takes() =>
        (Migrate.Name.Length + Migrate.Description.Length + Everything(Migrate.Options).Sum(option =>
            option.Name.Length + option.Description.Length + (option.Choices?.Sum(choice => choice.Name.Length + choice.Value.Length) ?? 0)))
        .ShouldBeLessThanOrEqualTo(MostOfCommand);

    [Fact]
    public void A_plan_can_be_used_without_options_because_that_opens_the_form() =>
        Migrate.Options.Single(option => option.Name == "plan").Options!.ShouldAllBe(option => option.Required != true);

    [Fact]
    public void What_Discord_adds_of_its_own_does_not_count_as_a_change()
    {
        var registered = JsonSerializer.Serialize(JsonElement.Parse(CommandComparison.Write()).EnumerateArray().Select(command =>
        {
            var all = command.EnumerateObject().ToDictionary(property => property.Name, property => property.Value);
            all["id"] = JsonElement.Parse("\"1\"");
            all["version"] = JsonElement.Parse("\"2\"");
            all["default_member_permissions"] = JsonElement.Parse("null");
            all["nsfw"] = JsonElement.Parse("false");
            return all;
        }));

        CommandComparison.IsCurrent(JsonElement.Parse(registered)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[{\"name\":\"migrate\",\"description\":\"Moves cPanel accounts between WHM servers\",\"type\":1}]")]
    public void Anything_else_is_a_change(string registered) => CommandComparison.IsCurrent(JsonElement.Parse(registered)).ShouldBeFalse();

    [Fact]
    public void A_changed_description_is_a_change() =>
        CommandComparison.IsCurrent(JsonElement.Parse(System.Text.Encoding.UTF8.GetString(CommandComparison.Write()).Replace("Plans a new", "Plans another", StringComparison.Ordinal))).ShouldBeFalse();

    private static IEnumerable<OptionBody> Everything(IEnumerable<OptionBody> options) =>
        options.SelectMany(option => Everything(option.Options ?? []).Prepend(option));
}
