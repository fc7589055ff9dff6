using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WhmTransferBot.AppTests.Console;

[Collection(BrowserTests.Name)]
public sealed class WholeMigrationTests(Browser browser)
{
    [Fact]
    public async Task A_migration_is_played_from_the_first_command_to_the_report_by_an_operator_and_an_approver()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var olivia = await Visitor.ComeAsync(console, browser);
        await olivia.TypeAsync("/migrate plan from:old1 to:new1 accounts:alice,carol,erin,grace,ivan reason:\"ticket 4711\"");
        await olivia.UntilCardSaysAsync("Planned.");
        await olivia.OpenThreadAsync();

        await olivia.ClickAsync("Run all steps");
        await olivia.UntilCardSaysAsync("1 blocker");
        await olivia.UntilThreadSaysAsync("Blocker");
        await olivia.Thread.GetByRole(AriaRole.Button, new() { Name = "ivan" }).First.ClickAsync();
        await olivia.UntilCardSaysAsync("Nothing blocks the queue.");
        await olivia.ClickAsync("Run all steps");
        await olivia.UntilCardSaysAsync("Awaiting approval.");

        await using var amir = await Visitor.ComeAsync(console, browser, "/?as=approver&thread=M-1");
        await amir.ClickAsync("Approve");
        await olivia.UntilCardSaysAsync("Running.");
        await Expect(olivia.Card.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();

        await olivia.UntilCardSaysAsync("Completed with failures.");
        await olivia.UntilThreadSaysAsync("Report of M-1");
        await Expect(olivia.Thread).ToContainTextAsync("grace");
        await Expect(amir.Thread).ToContainTextAsync("Report of M-1");
        await Expect(olivia.Overview).ToContainTextAsync("Completed with failures");
        olivia.Complaints.ShouldBeEmpty();
        amir.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_report_is_saved_as_a_file_with_a_line_for_every_account()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);
        await visitor.AskForApprovalAsync();
        await visitor.BecomeAsync("Amir");
        await visitor.ClickAsync("Approve");
        await visitor.UntilCardSaysAsync("Completed.");
        await visitor.OpenThreadAsync();
        await visitor.UntilThreadSaysAsync("M-1-report.csv");

        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Thread.Locator(".file").Last.ClickAsync());

        download.SuggestedFilename.ShouldBe("M-1-report.csv");
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        foreach (var account in new[] { "alice", "carol", "erin" }) lines.ShouldContain(line => line.Contains(account, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_operator_cannot_approve_her_own_request_and_only_she_is_told()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var olivia = await Visitor.ComeAsync(console, browser);
        await using var amir = await Visitor.ComeAsync(console, browser, "/?as=approver");
        await olivia.AskForApprovalAsync();

        await olivia.ClickAsync("Approve");

        await Expect(olivia.Answer).ToContainTextAsync("Only you see this.");
        await Expect(olivia.Card).ToContainTextAsync("Awaiting approval.");
        await Expect(amir.Card).ToContainTextAsync("Awaiting approval.");
        await Expect(amir.Answer).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_destroys_data_needs_both_approvers_and_a_word_before_each_click_counts()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);
        await visitor.AskForApprovalAsync(options: "overwrite:force");
        await Expect(visitor.Card).ToContainTextAsync("Destructive options");

        foreach (var approver in new[] { "Amir", "Aiko" })
        {
            await visitor.BecomeAsync(approver);
            await visitor.ClickAsync("Approve");
            await Expect(visitor.Dialog).ToContainTextAsync("cannot be undone");
            await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
            await visitor.UntilCardSaysAsync(approver == "Amir" ? "1 of 2" : "Running.");
        }
    }

    [Fact]
    public async Task The_room_is_the_same_after_the_bot_was_started_again()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser, "/?thread=M-1");
        await visitor.AskForApprovalAsync();
        await visitor.UntilThreadSaysAsync("Approval for M-1");
        var before = await visitor.Thread.Locator(".said .card").AllInnerTextsAsync();
        before.ShouldNotBeEmpty();

        await console.RestartAsync();
        await visitor.GoToAsync("/?thread=M-1");

        await Expect(visitor.Card).ToContainTextAsync("Awaiting approval.");
        (await visitor.Thread.Locator(".said .card").AllInnerTextsAsync()).ShouldBe(before);
    }
}
