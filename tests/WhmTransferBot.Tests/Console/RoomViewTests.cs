using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Console;
using WhmTransferBot.Console.Room;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Tests.Console;

public sealed class RoomViewTests
{
    private static readonly MigrationId First = new(1);

    private readonly HistoryInMemory _history = new();
    private readonly FreshMessages _fresh;
    private readonly PublicAnswers _answers;
    private readonly ConsoleOptions _options = new() { ChannelMessages = 100 };
    private readonly RoomView _view;

    public RoomViewTests()
    {
        var clock = new FakeTimeProvider(SomeMessage.Noon);
        _fresh = new FreshMessages(clock);
        _answers = new PublicAnswers(new RoomFeed(), clock);
        _view = new RoomView(new RoomReader(_history, _fresh, _answers, _options));
    }

    [Fact]
    public async Task A_message_that_the_database_does_not_know_yet_is_shown()
    {
        _history.Messages.Add(SomeMessage.Saying("old", 1));
        _fresh.Keep(SomeMessage.Posted("fresh", 2));
        _fresh.Keep(SomeMessage.Edited("old, edited", 1));

        await ReadAsync();

        _view.Channel!.Words().ShouldBe(["old, edited", "fresh"]);
    }

    [Fact]
    public async Task Answers_that_everybody_may_read_stand_between_the_messages()
    {
        _history.Messages.Add(SomeMessage.Saying("before noon", -5));
        _history.Messages.Add(SomeMessage.Saying("after noon", 5));
        _answers.Give("Olivia", "servers", SomeMessage.Card("at noon"));

        await ReadAsync();

        _view.Channel!.Words().ShouldBe(["before noon", "at noon", "after noon"]);
    }

    [Fact]
    public async Task Two_hundred_migrations_show_their_last_hundred_messages()
    {
        for (var number = 1; number <= 200; number++) _history.Messages.Add(SomeMessage.Saying($"{number}", number, migration: number));

        await ReadAsync();

        _view.Channel!.Entries.Count.ShouldBe(100);
        _view.Channel.Words().Last().ShouldBe("200");
    }

    [Fact]
    public async Task A_thread_opens_with_its_card_even_when_the_card_has_left_the_channel()
    {
        for (var number = 1; number <= 200; number++) _history.Messages.Add(SomeMessage.Saying($"{number}", number, migration: number));
        _history.Messages.Add(SomeMessage.Saying("said", 1000, placement: Placement.Thread));
        await ReadAsync();

        await _view.OpenThreadAsync(First, TestContext.Current.CancellationToken);

        _view.Thread!.Card!.Card.Words().ShouldBe("1");
        _view.Thread.Log.Words().ShouldBe(["said"]);
    }

    [Fact]
    public async Task The_card_of_the_open_thread_follows_its_edits()
    {
        _history.Messages.Add(SomeMessage.Saying("31 %", 1));
        await ReadAsync();
        await _view.OpenThreadAsync(First, TestContext.Current.CancellationToken);

        _view.Apply([SomeMessage.Edited("32 %", 1)]);

        _view.Thread!.Card!.Card.Words().ShouldBe("32 %");
        _view.Channel!.Words().ShouldBe(["32 %"]);
    }

    [Fact]
    public async Task A_thread_that_is_not_open_counts_what_is_unread_until_it_is_opened()
    {
        await ReadAsync();

        _view.Apply([
            SomeMessage.Posted("one", 1, placement: Placement.Thread),
            SomeMessage.Posted("two", 2, placement: Placement.Thread),
            SomeMessage.Edited("two, edited", 2, placement: Placement.Thread),
        ]);
        _view.UnreadOf(First).ShouldBe(2);

        await _view.OpenThreadAsync(First, TestContext.Current.CancellationToken);
        _view.UnreadOf(First).ShouldBe(0);
    }

    [Fact]
    public async Task Only_what_can_be_read_here_is_reported_as_new()
    {
        await ReadAsync();
        await _view.OpenThreadAsync(First, TestContext.Current.CancellationToken);

        var added = _view.Apply([
            SomeMessage.Posted("here", 1, placement: Placement.Thread),
            SomeMessage.Posted("elsewhere", 2, migration: 2, placement: Placement.Thread),
            SomeMessage.Posted("request", 3, placement: Placement.ThreadAndChannel),
        ]);

        added.Select(entry => entry.Card.Words()).ShouldBe(["here", "request"]);
    }

    private Task ReadAsync() => _view.ReadAsync(TestContext.Current.CancellationToken);
}
