using CsCheck;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Tests.Chat;

public sealed class ButtonIdentityTests
{
    [Fact]
    public void A_button_is_named_as_the_platforms_expect()
    {
        var button = new CardButton("approve", new MigrationId(1), "Approve") { Argument = "3f9a1c07" };

        ButtonIdentity.ActionId(button).ShouldBe("migrate:approve");
        ButtonIdentity.ActionValue(button).ShouldBe("M-1 3f9a1c07");
        ButtonIdentity.ActionValue(button with { Argument = null }).ShouldBe("M-1");
        ButtonIdentity.CustomId(button).ShouldBe("migrate:approve:M-1:3f9a1c07");
        ButtonIdentity.CustomId(button with { Argument = null }).ShouldBe("migrate:approve:M-1");
    }

    [Fact]
    public void Every_button_comes_back_as_it_went() =>
        Gen.Select(
                Gen.OneOfConst([.. CommandVocabulary.All.Select(command => command.Verb)]),
                Gen.Long[1, long.MaxValue / 100],
                Gen.String[Gen.Char["ab:= ,\"*é"], 1, 60].Select(argument => (string?)argument))
            .Sample((verb, number, argument) =>
            {
                var button = new CardButton(verb, new MigrationId(number), "x") { Argument = argument };
                var expected = new ButtonClick(verb, button.Migration.ToString(), argument);

                ButtonIdentity.CustomId(button).Length.ShouldBeLessThanOrEqualTo(100);
                ButtonIdentity.TryParseCustomId(ButtonIdentity.CustomId(button), out var onDiscord).ShouldBeTrue();
                ButtonIdentity.TryParseAction(ButtonIdentity.ActionId(button), ButtonIdentity.ActionValue(button), out var onSlack).ShouldBeTrue();
                onDiscord.ShouldBe(expected);
                onSlack.ShouldBe(expected);
            });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("migrate")]
    [InlineData("migrate:")]
    [InlineData("migrate:approve")]
    [InlineData("migrate:approve:")]
    [InlineData("migrate::M-1")]
    [InlineData("migrate:approve:M-1:")]
    [InlineData("Migrate:approve:M-1")]
    [InlineData("other:approve:M-1")]
    public void What_is_no_button_of_this_bot_is_not_read_on_Discord(string? customId) =>
        ButtonIdentity.TryParseCustomId(customId, out _).ShouldBeFalse();

    [Theory]
    [InlineData(null, "M-1")]
    [InlineData("migrate:approve", null)]
    [InlineData("migrate:approve", "")]
    [InlineData("migrate:approve", "M-1 ")]
    [InlineData("migrate:", "M-1")]
    [InlineData("approve", "M-1")]
    public void What_is_no_button_of_this_bot_is_not_read_on_Slack(string? actionId, string? value) =>
        ButtonIdentity.TryParseAction(actionId, value, out _).ShouldBeFalse();

    [Fact]
    public void What_keeps_buttons_of_one_message_apart_is_ignored()
    {
        ButtonIdentity.TryParseAction("migrate:exclude:2", "M-1 bob", out var click).ShouldBeTrue();

        click.ShouldBe(new ButtonClick("exclude", "M-1", "bob"));
    }

    [Fact]
    public void An_identity_that_is_too_long_is_not_read()
    {
        ButtonIdentity.TryParseCustomId("migrate:approve:M-1:" + new string('x', 300), out _).ShouldBeFalse();
        ButtonIdentity.TryParseAction("migrate:approve", "M-1 " + new string('x', 300), out _).ShouldBeFalse();
    }
}
