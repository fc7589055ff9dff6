using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Console.Room;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Tests.Console;

public sealed class MessageLogTests
{
    [Fact]
    public void A_posted_message_stands_at_the_end()
    {
        var log = Channel();

        log.Apply(SomeMessage.Posted("first", 1)).ShouldNotBeNull();
        log.Apply(SomeMessage.Posted("second", 2)).ShouldNotBeNull();

        log.Words().ShouldBe(["first", "second"]);
    }

    [Fact]
    public void An_edited_message_keeps_its_place_and_its_moment()
    {
        var log = Channel();
        log.Apply(SomeMessage.Posted("31 %", 1));
        log.Apply(SomeMessage.Posted("another", 2));
        var postedAt = log.Entries[0].At;

        log.Apply(new RoomChange.Edited(SomeMessage.Saying("32 %", 1) with { PostedAt = SomeMessage.Noon.AddHours(3) })).ShouldBeNull();

        log.Words().ShouldBe(["32 %", "another"]);
        log.Entries[0].At.ShouldBe(postedAt);
    }

    [Fact]
    public void An_edit_of_a_message_that_is_too_old_to_be_shown_adds_nothing()
    {
        var log = Channel();

        log.Apply(SomeMessage.Edited("late", 9));

        log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void A_message_that_is_told_twice_stands_once()
    {
        var log = Channel();
        log.Apply(SomeMessage.Posted("once"));

        log.Apply(SomeMessage.Posted("once")).ShouldBeNull();

        log.Words().ShouldBe(["once"]);
    }

    [Fact]
    public void Only_the_last_messages_are_kept()
    {
        var log = Channel(most: 3);

        for (var number = 1; number <= 10; number++) log.Apply(SomeMessage.Posted($"{number}", number));

        log.Words().ShouldBe(["8", "9", "10"]);
    }

    [Fact]
    public void The_channel_has_cards_and_requests_and_a_thread_has_its_messages_and_requests()
    {
        var thread = new MessageLog(100, entry => entry.InThreadOf(new MigrationId(1)));
        var channel = Channel();
        RoomChange[] changes =
        [
            SomeMessage.Posted("card", 1),
            SomeMessage.Posted("in the thread", 2, placement: Placement.Thread),
            SomeMessage.Posted("request", 3, placement: Placement.ThreadAndChannel),
            SomeMessage.Posted("in another thread", 4, migration: 2, placement: Placement.Thread),
        ];

        foreach (var change in changes)
        {
            channel.Apply(change);
            thread.Apply(change);
        }

        channel.Words().ShouldBe(["card", "request"]);
        thread.Words().ShouldBe(["in the thread", "request"]);
    }

    private static MessageLog Channel(int most = 100) => new(most, entry => entry.InChannel);
}
