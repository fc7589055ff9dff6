using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Requests;

namespace WhmTransferBot.Tests.Chat;

public sealed class CommandDispatcherTests
{
    [Fact]
    public async Task An_operator_plans_a_migration()
    {
        var room = new Conversation();

        var card = await room.TypeAndRead(Some.Operator, "plan from:old1 to:new1 accounts:alice,bob dns:all");

        PlainText.Of(card).ShouldBe("M-1: planned. Its card and its thread stand in this room.");
        var planned = (await room.Migrations.FindAsync(new MigrationId(1), CancellationToken.None)).ShouldNotBeNull();
        planned.Options.Dns.ShouldBe(ZoneRewrite.All);
        planned.PlannedBy.Person.ShouldBe(new PersonId("Ana"));
    }

    [Fact]
    public async Task A_command_without_an_id_means_the_only_open_migration_of_the_room()
    {
        var room = new Conversation(Some.Ended(), Some.Plan() with { Id = new MigrationId(2) }, Some.Plan() with { Id = new MigrationId(3), Rooms = [] });

        await room.Type(Some.Operator, "create");

        room.Migrations.Asked.ShouldHaveSingleItem().ShouldBe((new MigrationId(2), new CreateRequest(), Some.Ana));
    }

    [Fact]
    public async Task A_command_without_an_id_asks_which_migration_when_several_are_open()
    {
        var room = new Conversation(Some.Plan(), Some.Checked() with { Id = new MigrationId(2) });

        var card = await room.TypeAndRead(Some.Operator, "exclude bob");

        room.Migrations.Asked.ShouldBeEmpty();
        card.Buttons.Select(button => (button.Verb, button.Migration.ToString(), button.Argument)).ShouldBe([("exclude", "M-2", "bob"), ("exclude", "M-1", "bob")]);
        await room.Click(Some.Operator, card.Buttons[1]);
        room.Migrations.Asked.ShouldHaveSingleItem().Request.ShouldBeOfType<ExcludeRequest>().Names.ShouldBe(["bob"]);
    }

    [Fact]
    public async Task A_command_that_is_too_long_for_a_button_is_asked_to_be_typed_again()
    {
        var room = new Conversation(Some.Plan(), Some.Checked() with { Id = new MigrationId(2) });

        var card = await room.TypeAndRead(Some.Operator, $"exclude {string.Join(',', Enumerable.Range(1, 30).Select(number => $"shop{number}"))}");

        card.Buttons.ShouldBeEmpty();
        PlainText.Of(card).ShouldContain("/migrate exclude M-2 …");
    }

    [Theory]
    [InlineData("create")]
    [InlineData("retry")]
    [InlineData("report")]
    public async Task A_command_without_an_id_in_an_empty_room_says_so(string text)
    {
        var card = await new Conversation().TypeAndRead(Some.Operator, text);

        card.Buttons.ShouldBeEmpty();
        PlainText.Of(card).ShouldContain($"/migrate {text} M-1");
    }

    [Fact]
    public async Task Retry_without_an_id_means_what_ended_with_something_left()
    {
        var room = new Conversation(Some.Plan() with { Id = new MigrationId(2) }, Some.Ended());

        PlainText.Of(await room.TypeAndRead(Some.Operator, "retry")).ShouldBe("M-3: planned from what did not succeed. Its card and its thread stand in this room.");
    }

    [Fact]
    public async Task What_is_typed_is_acknowledged_and_what_is_clicked_is_told_by_the_card()
    {
        (await new Conversation(Some.Plan()).Type(Some.Operator, "create M-1")).ShouldBeOfType<Reply.Private>();
        (await new Conversation(Some.Plan()).Click(Some.Operator, "create", "M-1")).ShouldBeOfType<Reply.Silent>();
    }

    [Fact]
    public async Task An_illegal_step_is_refused_with_what_is_possible_now()
    {
        var room = new Conversation(Some.Plan());

        var card = await room.TypeAndRead(Some.Operator, "queue M-1");

        PlainText.Of(card).ShouldBe(
            "M-1 is planned; its WHM session has to be created first.\nPossible now: run, create, cancel.\nButtons: [Run all steps] [Create] [Cancel the migration]");
    }

    [Fact]
    public async Task A_refusal_offers_only_what_the_caller_may_do()
    {
        var room = new Conversation(Some.Asked());

        PlainText.Of(await room.TypeAndRead(Some.Operator, "create M-1")).ShouldContain("Possible now: cancel.");
        PlainText.Of(await room.TypeAndRead(Some.Approver, "approve M-1 00000000")).ShouldContain("This card is outdated.");
    }

    [Fact]
    public async Task A_click_on_a_step_that_is_over_is_told_that_the_card_is_outdated()
    {
        var room = new Conversation(Some.Running());

        var card = (await room.Click(Some.Operator, "create", "M-1")).ShouldBeOfType<Reply.Private>().Card;

        PlainText.Of(card).ShouldStartWith("This card is outdated. M-1 is running;");
    }

    [Fact]
    public async Task An_approval_of_something_else_than_what_is_asked_for_does_not_count()
    {
        var room = new Conversation(Some.Asked());

        var card = (await room.Click(Some.Approver, "approve", "M-1", "deadbeef")).ShouldBeOfType<Reply.Private>().Card;

        PlainText.Of(card).ShouldStartWith("This card is outdated.");
        room.Migrations.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_approval_with_the_fingerprint_that_was_shown_counts()
    {
        var asked = Some.Asked();
        var room = new Conversation(asked);

        (await room.Click(Some.Approver, "approve", "m-1", asked.Approval!.Fingerprint.Short)).ShouldBeOfType<Reply.Silent>();

        (await room.Migrations.FindAsync(asked.Id, CancellationToken.None))!.State.ShouldBe(MigrationState.Approved);
    }

    [Fact]
    public async Task Who_asked_for_the_start_cannot_approve_it_from_another_platform_either()
    {
        var room = new Conversation(Some.Asked());
        var anaOnDiscord = Some.Calls("discord:1001", "ana", "slack:group:S0123");

        var card = await room.TypeAndRead(anaOnDiscord, "approve M-1");

        PlainText.Of(card).ShouldStartWith("You asked for the start of M-1; somebody else has to approve it.");
    }

    [Theory]
    [InlineData("approve", "M-1", null)]
    [InlineData("create", "M-1", null)]
    [InlineData("status", "M-1", null)]
    public async Task A_click_of_somebody_who_may_not_is_refused(string verb, string migration, string? argument)
    {
        var room = new Conversation(Some.Asked());

        (await room.Click(Some.Stranger, verb, migration, argument)).ShouldBeOfType<Reply.Private>();

        room.Migrations.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sudo", "M-1", null)]
    [InlineData("", "M-1", null)]
    [InlineData("create", "", null)]
    [InlineData("create", "all", null)]
    [InlineData("create", "M-1 M-2", null)]
    [InlineData("create", "M-1", "M-2")]
    [InlineData("exclude", "M-1", "\"open")]
    [InlineData("plan", "M-1", "from:old1 to:new1 accounts:all")]
    [InlineData("create approve", "M-1", null)]
    public async Task A_forged_click_does_nothing(string verb, string migration, string? argument)
    {
        var room = new Conversation(Some.Plan());

        var reply = await room.Click(Some.Admin, verb, migration, argument);

        PlainText.Of(reply.ShouldBeOfType<Reply.Private>().Card).ShouldStartWith("This card is outdated.");
        room.Migrations.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Readers_see_only_what_is_shown_in_the_room_where_they_ask()
    {
        var room = new Conversation(Some.Plan(), Some.Plan() with { Id = new MigrationId(2), Rooms = [new RoomId("slack:C9999")] });

        (await room.Type(Some.Reader, "status M-1")).ShouldBeOfType<Reply.Public>();
        PlainText.Of(await room.TypeAndRead(Some.Reader, "log M-2")).ShouldStartWith("M-2 is not shown in this room.");
        PlainText.Of((await room.Type(Some.Reader, "list all")).ShouldBeOfType<Reply.Public>().Card).ShouldNotContain("M-2");
        PlainText.Of((await room.Type(Some.Operator, "list all")).ShouldBeOfType<Reply.Public>().Card).ShouldContain("M-2");
    }

    [Fact]
    public async Task Servers_that_are_not_in_the_inventory_are_refused_with_the_nearest()
    {
        var card = await new Conversation().TypeAndRead(Some.Operator, "plan from:odl1 to:new1 accounts:alice");

        PlainText.Of(card).ShouldStartWith("There is no server “odl1”. Possible here: old1, old2, new1. Did you mean old1?");
    }

    [Fact]
    public async Task A_server_without_an_API_cannot_be_a_destination()
    {
        var card = await new Conversation().TypeAndRead(Some.Operator, "plan from:old1 to:old2 accounts:alice");

        PlainText.Of(card).ShouldStartWith("The server old2 cannot be a destination: the configuration has no API for it.");
    }

    [Fact]
    public async Task An_hour_means_the_next_time_it_comes_round()
    {
        var room = new Conversation(Some.Checked() with { State = MigrationState.Queued });

        await room.Type(Some.Operator, "start M-1 at:11:00 window:22:00-06:00");

        var window = room.Migrations.Asked.ShouldHaveSingleItem().Request.ShouldBeOfType<StartRequest>().Window;
        window.NotBefore.ShouldBe(Some.Noon.AddHours(23));
        (window.From, window.To).ShouldBe((new TimeOnly(22, 0), new TimeOnly(6, 0)));
    }

    [Fact]
    public async Task A_day_that_is_over_is_no_day_to_start()
    {
        var room = new Conversation(Some.Checked() with { State = MigrationState.Queued });

        PlainText.Of(await room.TypeAndRead(Some.Operator, "start M-1 at:2026-03-01T22:00")).ShouldStartWith("“at:2026-03-01T22:00” is over already.");
        room.Migrations.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_of_the_bot_is_told_without_its_words()
    {
        var room = new Conversation(Some.Plan());
        room.Migrations.Fault = new InvalidOperationException("secret words");

        var text = PlainText.Of(await room.TypeAndRead(Some.Operator, "create M-1"));

        text.ShouldStartWith("create could not be carried out");
        text.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_fault_of_the_bot_does_not_break_completion()
    {
        var room = new Conversation(Some.Plan());
        room.Migrations.Fault = new InvalidOperationException("secret words");

        (await room.Dispatcher.CompleteAsync(Some.Operator, Some.Room, "create ", 7, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_that_cannot_be_worked_out_is_asked_all_the_same()
    {
        var room = new Conversation(Some.Running());
        var click = new ButtonClick("abort", "M-1", null);

        (await room.Dispatcher.ConfirmationForAsync(Some.Operator, Some.Room, click, CancellationToken.None))!.Title.ShouldBe("Abort M-1 for good?");
        room.Migrations.Fault = new InvalidOperationException("secret words");
        (await room.Dispatcher.ConfirmationForAsync(Some.Operator, Some.Room, click, CancellationToken.None))!.Title.ShouldBe("Go on with M-1?");
        (await room.Dispatcher.ConfirmationForAsync(Some.Reader, Some.Room, click, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Commands_that_a_platform_built_itself_go_the_same_way()
    {
        var room = new Conversation(Some.Plan());

        (await room.Dispatcher.RunAsync(Some.Reader, Some.Room, new CreateCommand(new MigrationId(1)), CancellationToken.None)).ShouldBeOfType<Reply.Private>();
        room.Migrations.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_migration_that_does_not_exist_is_said_not_to_exist() =>
        PlainText.Of(await new Conversation().TypeAndRead(Some.Operator, "status M-404")).ShouldStartWith("There is no migration M-404.");

    [Fact]
    public async Task Reject_without_a_reason_asks_for_it()
    {
        var room = new Conversation(Some.Asked());

        var form = (await room.Type(Some.Approver, "reject")).ShouldBeOfType<Reply.Ask>().Form;
        form.Id.ShouldBe("reject");
        (await room.Click(Some.Approver, "reject", "M-1")).ShouldBeOfType<Reply.Ask>().Form.Id.ShouldBe("reject:M-1");

        var outcome = await room.Dispatcher.SubmitAsync(
            Some.Approver, Some.Room, "reject:M-1", new Dictionary<string, string> { ["reason"] = "not tonight" }, CancellationToken.None);
        outcome.ShouldBeOfType<FormOutcome.Taken>();
        room.Migrations.Asked.ShouldHaveSingleItem().Request.ShouldBe(new RejectRequest("not tonight"));
    }
}
