using static Microsoft.Playwright.Assertions;

namespace WhmTransferBot.AppTests.Console;

[Collection(BrowserTests.Name)]
public sealed class CommandBoxTests(Browser browser)
{
    [Fact]
    public async Task Verbs_options_and_servers_are_offered_and_taken_with_the_keyboard()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);

        await visitor.CommandBox.PressSequentiallyAsync("/migrate pl");
        await Expect(visitor.Offers.First).ToContainTextAsync("plan");
        await visitor.CommandBox.PressAsync("Tab");
        await Expect(visitor.CommandBox).ToHaveValueAsync("/migrate plan ");

        await visitor.CommandBox.PressSequentiallyAsync("from:");
        await Expect(visitor.Offers.Filter(new() { HasText = "old1" })).ToBeVisibleAsync();
        await visitor.CommandBox.PressSequentiallyAsync("old1");
        await visitor.CommandBox.PressAsync("Escape");
        await Expect(visitor.Offers).ToHaveCountAsync(0);
        await Expect(visitor.CommandBox).ToHaveValueAsync("/migrate plan from:old1");
    }

    [Fact]
    public async Task Arrows_choose_and_enter_takes_what_is_chosen_before_it_sends()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);
        await visitor.CommandBox.PressSequentiallyAsync("s");
        await Expect(visitor.Offers.Filter(new() { HasText = "servers" })).ToBeVisibleAsync();

        await visitor.CommandBox.PressAsync("ArrowDown");
        await Expect(visitor.CommandBox).ToHaveAttributeAsync("aria-activedescendant", "completion-0");
        var chosen = await visitor.Offers.First.Locator("code").InnerTextAsync();
        await visitor.CommandBox.PressAsync("Enter");

        await Expect(visitor.CommandBox).ToHaveValueAsync($"{chosen} ");
        await Expect(visitor.Answer).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_comma_goes_on_with_a_list_of_accounts()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);

        await visitor.CommandBox.PressSequentiallyAsync("plan from:old1 to:new1 accounts:ali");
        await Expect(visitor.Offers.First).ToContainTextAsync("alice");
        await visitor.Offers.First.ClickAsync();
        await Expect(visitor.CommandBox).ToHaveValueAsync("plan from:old1 to:new1 accounts:alice ");
        await visitor.CommandBox.PressSequentiallyAsync(",ca");

        await Expect(visitor.CommandBox).ToHaveValueAsync("plan from:old1 to:new1 accounts:alice,ca");
        await Expect(visitor.Offers.First).ToContainTextAsync("carol");
    }

    [Fact]
    public async Task Earlier_commands_come_back_with_the_arrow_even_after_the_page_was_loaded_again()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);
        await visitor.TypeAsync("help plan");
        await visitor.TypeAsync("list");
        await visitor.Page.ReloadAsync();
        await Expect(visitor.CommandBox).ToBeEnabledAsync();

        await visitor.CommandBox.FocusAsync();
        await visitor.CommandBox.PressAsync("ArrowUp");
        await Expect(visitor.CommandBox).ToHaveValueAsync("list");
        await visitor.CommandBox.PressAsync("ArrowUp");
        await Expect(visitor.CommandBox).ToHaveValueAsync("help plan");
        await visitor.CommandBox.PressAsync("ArrowDown");
        await Expect(visitor.CommandBox).ToHaveValueAsync("list");
    }

    [Fact]
    public async Task A_mistake_is_answered_to_its_author_alone_and_put_away_with_escape()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);
        await using var other = await Visitor.ComeAsync(console, browser);

        await visitor.TypeAsync("plam from:old1");
        await Expect(visitor.Answer).ToContainTextAsync("plan");
        await Expect(other.Answer).ToHaveCountAsync(0);

        await visitor.CommandBox.PressAsync("Escape");
        await Expect(visitor.Answer).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_answer_for_the_room_is_seen_by_everybody_with_who_asked_for_it()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);
        await using var other = await Visitor.ComeAsync(console, browser, "/?as=approver");

        await visitor.TypeAsync("servers");

        await Expect(other.Channel).ToContainTextAsync("Olivia asked servers");
        await Expect(other.Channel).ToContainTextAsync("old1");
    }

    [Fact]
    public async Task The_first_command_to_try_is_put_into_the_box_and_not_sent()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);

        await visitor.Page.Locator(".command-chip").First.ClickAsync();

        await Expect(visitor.CommandBox).ToHaveValueAsync("/migrate plan from:old1 to:new1 accounts:all");
        await Expect(visitor.CommandBox).ToBeFocusedAsync();
        await Expect(visitor.Channel.Locator(".card")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Markup_in_what_people_type_stays_text()
    {
        const string Hostile = "<img src=x onerror=alert(1)> <script>alert(2)</script> **bold**";
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);

        await visitor.TypeAsync($"plan from:old1 to:new1 accounts:erin reason:\"{Hostile}\"");
        await visitor.UntilCardSaysAsync("onerror=alert(1)");
        await visitor.TypeAsync(Hostile);
        await Expect(visitor.Answer).ToContainTextAsync("<img");

        (await visitor.Page.Locator(".card img, .card script, .answer img").CountAsync()).ShouldBe(0);
        visitor.Complaints.ShouldBeEmpty();
    }
}
