using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Tests.Chat;

public sealed class FormTests
{
    private readonly Conversation _room = new();

    [Theory]
    [InlineData("plan", "plan")]
    [InlineData("  PLAN ", "plan")]
    [InlineData("reject", null)]
    [InlineData("abort M-1", "abort:M-1")]
    [InlineData("plan from:old1", null)]
    [InlineData("abort M-1 reason:x", null)]
    [InlineData("status", null)]
    [InlineData("", null)]
    public void A_text_asks_for_its_form_without_waiting(string text, string? form) =>
        _room.Dispatcher.FormFor(Some.Operator, Some.Room, text)?.Id.ShouldBe(form);

    [Fact]
    public void Whoever_may_not_gets_no_form()
    {
        _room.Dispatcher.FormFor(Some.Reader, Some.Room, "plan").ShouldBeNull();
        _room.Dispatcher.FormFor(Some.Operator, Some.Room, "reject M-1").ShouldBeNull();
        _room.Dispatcher.FormFor(Some.Operator, Some.Room, new ButtonClick("reject", "M-1", null)).ShouldBeNull();
        _room.Dispatcher.FormFor(Some.Approver, Some.Room, new ButtonClick("reject", "M-1", null)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Deleting_accounts_is_confirmed_in_a_form_that_the_button_opens()
    {
        var asked = Some.Asked(new TransferOptions { Overwrite = Overwrite.Delete });
        var room = new Conversation(asked);
        var button = new ButtonClick("approve", "M-1", $"{asked.Approval!.Fingerprint.Short} ?");

        var form = room.Dispatcher.FormFor(Some.Approver, Some.Room, button).ShouldNotBeNull();

        room.Dispatcher.FormFor(Some.Operator, Some.Room, button).ShouldBeNull();
        room.Dispatcher.FormFor(Some.Approver, Some.Room, form.Id.Replace(':', ' ')).ShouldNotBeNull().Id.ShouldBe(form.Id);
        (await SubmitAsync(" ")).ShouldBeOfType<FormOutcome.Mistaken>();
        (await SubmitAsync("old1")).ShouldBeOfType<FormOutcome.Taken>();
        (await room.Migrations.FindAsync(asked.Id, CancellationToken.None))!.Approval!.Votes.ShouldBeEmpty();
        (await SubmitAsync("new1")).ShouldBeOfType<FormOutcome.Taken>();
        (await room.Migrations.FindAsync(asked.Id, CancellationToken.None))!.Approval!.Votes.ShouldHaveSingleItem();

        Task<FormOutcome> SubmitAsync(string typed) => room.Dispatcher.SubmitAsync(
            Some.Approver, Some.Room, form.Id, new Dictionary<string, string> { ["confirm"] = typed }, CancellationToken.None);
    }

    [Fact]
    public void The_plan_form_offers_the_servers_that_can_take_each_part()
    {
        var form = _room.Dispatcher.FormFor(Some.Operator, Some.Room, "plan").ShouldNotBeNull();

        form.Fields.Select(field => field.Name).ShouldBe(["from", "to", "accounts", "options", "reason"]);
        form.Fields[0].Choices.ShouldBe(["old1", "old2", "new1"]);
        form.Fields[1].Choices.ShouldBe(["new1"]);
    }

    [Fact]
    public void More_servers_than_a_platform_offers_are_typed()
    {
        _room.Migrations.Inventory = [.. Enumerable.Range(1, 30).Select(number => new ServerDescription(new ServerName($"s{number}"), "host", true, true))];

        _room.Dispatcher.FormFor(Some.Operator, Some.Room, "plan")!.Fields[0].Choices.ShouldBeEmpty();
    }

    [Fact]
    public void Forms_fit_what_platforms_take()
    {
        Form[] forms =
        [
            _room.Dispatcher.FormFor(Some.Operator, Some.Room, "plan")!,
            _room.Dispatcher.FormFor(Some.Approver, Some.Room, "reject")!,
            _room.Dispatcher.FormFor(Some.Operator, Some.Room, "abort M-1")!,
            _room.Dispatcher.FormFor(Some.Approver, Some.Room, new ButtonClick("approve", "M-123456", "3f9a1c07 ?"))!,
        ];

        foreach (var form in forms)
        {
            form.Title.Length.ShouldBeInRange(1, 24);
            form.Submit.Length.ShouldBeInRange(1, 24);
            form.Fields.Count.ShouldBeInRange(1, 5);
            form.Fields.ShouldAllBe(field => field.Label.Length <= 45 && (field.Example ?? string.Empty).Length <= 100);
        }
    }

    [Fact]
    public async Task A_filled_in_plan_is_planned()
    {
        var outcome = await Submit("plan", ("from", "old1"), ("to", "new1"), ("accounts", "alice\r\nbob, carol"), ("options", "dns:all threads:2"), ("reason", "ticket 4711"));

        outcome.ShouldBeOfType<FormOutcome.Taken>();
        var planned = (await _room.Migrations.FindAsync(new MigrationId(1), CancellationToken.None)).ShouldNotBeNull();
        planned.Selection.Accounts.ShouldBe(["alice", "bob", "carol"]);
        planned.Options.ShouldBe(new TransferOptions { Dns = ZoneRewrite.All, TransferThreads = 2, RestoreThreads = 2, Reason = "ticket 4711" });
    }

    [Theory]
    [InlineData("old1", "old1", "alice", "", "to", "Source and destination are the same server.")]
    [InlineData("oldx", "new1", "alice", "", "from", "There is no server “oldx”. Possible here: old1, old2, new1.")]
    [InlineData("old1", "new1", "", "", "accounts", "Nothing is chosen to move: give accounts, owner, packages or features.")]
    [InlineData("old1", "new1", "alice", "dns:most", "options", "“dns” takes basic or all, not “most”.")]
    [InlineData("old1", "new1", "alice", "from:old2", "options", "“set” has no option “from”.")]
    public async Task A_mistake_stands_at_its_field(string from, string to, string accounts, string options, string field, string what)
    {
        var outcome = await Submit("plan", ("from", from), ("to", to), ("accounts", accounts), ("options", options), ("reason", ""));

        outcome.ShouldBeOfType<FormOutcome.Mistaken>().ByField.ShouldHaveSingleItem().ShouldBe(new KeyValuePair<string, string>(field, what));
    }

    [Fact]
    public async Task A_blank_reason_is_a_mistake() =>
        (await Submit("abort:M-1", ("reason", "  "))).ShouldBeOfType<FormOutcome.Mistaken>().ByField.Keys.ShouldBe(["reason"]);

    [Theory]
    [InlineData("sudo")]
    [InlineData("")]
    [InlineData("plan:M-1")]
    public async Task A_form_that_is_not_known_is_outdated(string id) =>
        (await Submit(id, ("reason", "x"))).ShouldBeOfType<FormOutcome.Taken>().Reply.ShouldBeOfType<Reply.Private>();

    [Fact]
    public async Task A_field_that_is_too_long_is_a_mistake() =>
        (await Submit("plan", ("accounts", new string('x', 4_001)))).ShouldBeOfType<FormOutcome.Mistaken>().ByField.Keys.ShouldBe(["accounts"]);

    [Fact]
    public async Task A_form_of_somebody_who_may_not_is_refused()
    {
        var fields = new Dictionary<string, string> { ["from"] = "old1", ["to"] = "new1", ["accounts"] = "alice" };

        var outcome = await _room.Dispatcher.SubmitAsync(Some.Reader, Some.Room, "plan", fields, CancellationToken.None);

        outcome.ShouldBeOfType<FormOutcome.Taken>().Reply.ShouldBeOfType<Reply.Private>();
        (await _room.Migrations.FindAsync(new MigrationId(1), CancellationToken.None)).ShouldBeNull();
    }

    private Task<FormOutcome> Submit(string formId, params (string Name, string Value)[] fields) =>
        _room.Dispatcher.SubmitAsync(Some.Operator, Some.Room, formId, fields.ToDictionary(field => field.Name, field => field.Value), CancellationToken.None);
}
