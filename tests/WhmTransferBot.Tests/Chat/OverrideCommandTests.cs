using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Chat.Threads;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Requests;

namespace WhmTransferBot.Tests.Chat;

/// <summary>The way around colleagues is an administrator's alone, in the command and in everything that shows it.</summary>
public sealed class OverrideCommandTests
{
    private const string Override = "approve M-1 override:\"old1 is failing\"";

    private readonly Conversation _room = new(Some.Asked());

    [Fact]
    public async Task An_administrator_may_and_the_reason_goes_with_it()
    {
        await _room.Type(Some.Admin, Override);

        _room.Migrations.Asked.ShouldHaveSingleItem().Request.ShouldBe(new OverrideRequest("old1 is failing"));
    }

    [Fact]
    public async Task Approvers_and_operators_may_not()
    {
        foreach (var caller in (Caller[])[Some.Approver, Some.Operator, Some.Reader, Some.Stranger])
        {
            var answer = PlainText.Of(await _room.TypeAndRead(caller, Override));

            answer.ShouldContain("approve with override is for administrators");
            answer.ShouldContain("Access:Admins");
        }

        _room.Migrations.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_click_with_an_override_in_it_is_looked_at_like_the_command()
    {
        var answer = (await _room.Click(Some.Approver, "approve", "M-1", "override:\"forged\"")).ShouldBeOfType<Reply.Private>();

        PlainText.Of(answer.Card).ShouldContain("is for administrators");
        _room.Migrations.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Help_and_completion_show_it_to_administrators_alone()
    {
        PlainText.Of(await _room.TypeAndRead(Some.Admin, "help approve")).ShouldContain("override:");
        PlainText.Of(await _room.TypeAndRead(Some.Approver, "help approve")).ShouldNotContain("override");
        (await Completed(Some.Admin)).ShouldContain("override:");
        (await Completed(Some.Approver)).ShouldNotContain("override:");
    }

    [Fact]
    public void Every_other_room_is_told_in_its_channel_and_the_own_rooms_in_thread_and_channel()
    {
        var messages = new ThreadWriter(Some.Access, _room.Clock).Write(
            new ApprovalOverridden(0, 1, "old1 is failing") { By = Some.Ada }, Some.Asked(), Some.Approved());

        messages.Select(message => (message.Placement, message.IsForOtherRooms)).ShouldBe(
            [(Placement.ThreadAndChannel, false), (Placement.ThreadAndChannel, false), (Placement.Announcement, true)]);
        messages.Skip(1).ShouldAllBe(message => PlainText.Of(message.Card).Contains("old1 is failing"));
    }

    private async Task<IEnumerable<string>> Completed(Caller caller)
    {
        const string Typed = "approve M-1 ";
        return (await _room.Dispatcher.CompleteAsync(caller, Some.Room, Typed, Typed.Length, CancellationToken.None)).Select(completion => completion.Text);
    }
}
