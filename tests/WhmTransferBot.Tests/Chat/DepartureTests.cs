using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Tests.Chat;

public sealed class DepartureTests
{
    [Fact]
    public async Task A_command_that_is_inside_is_answered_before_the_departure_ends()
    {
        var room = new Conversation(Some.Plan());
        var gate = new TaskCompletionSource();
        room.Migrations.Gate = gate.Task;
        var inside = room.TypeAndRead(Some.Operator, "create M-1");

        var departure = room.Departure.BeginAsync();
        departure.IsCompleted.ShouldBeFalse();
        gate.SetResult();

        PlainText.Of(await inside).ShouldNotContain("going down");
        await departure;
        room.Migrations.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_command_that_comes_afterwards_is_told_to_come_again()
    {
        var room = new Conversation(Some.Plan());
        await room.Departure.BeginAsync();

        var card = await room.TypeAndRead(Some.Operator, "create M-1");

        PlainText.Of(card).ShouldBe(
            "create was not carried out: the bot is going down. What runs on WHM goes on there. Please type it again when the bot is back.");
        room.Migrations.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_click_that_comes_afterwards_changes_nothing()
    {
        var room = new Conversation(Some.Plan());
        await room.Departure.BeginAsync();

        await room.Click(Some.Operator, "create", "M-1");

        room.Migrations.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_departure_without_commands_ends_at_once()
    {
        var room = new Conversation();

        var departure = room.Departure.BeginAsync();

        departure.IsCompleted.ShouldBeTrue();
        room.Departure.HasBegun.ShouldBeTrue();
        await departure;
    }
}
