using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Console;
using WhmTransferBot.Console.Room;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Tests.Console;

public sealed class ConsolePlatformTests
{
    private readonly FakeTimeProvider _clock = new(SomeMessage.Noon);
    private readonly RoomFeed _feed = new();
    private readonly FreshMessages _fresh;
    private readonly List<RoomChange> _told = [];

    public ConsolePlatformTests()
    {
        _fresh = new FreshMessages(_clock);
        _feed.Subscribe(_told.Add);
    }

    [Fact]
    public async Task The_same_delivery_gets_the_same_reference_however_often_it_is_tried()
    {
        var first = await PostAsync(SomeMessage.Outgoing("hello"));
        var second = await PostAsync(SomeMessage.Outgoing("hello") with { MayHaveArrived = true });

        first.ShouldBeOfType<DeliveryOutcome.Delivered>().ShouldBe(second);
    }

    [Fact]
    public async Task Open_pages_are_told_of_posts_and_edits()
    {
        var posted = (DeliveryOutcome.Delivered)await PostAsync(SomeMessage.Outgoing("31 %"));
        await Platform().EditAsync(SomeMessage.Outgoing("32 %"), posted.Message, TestContext.Current.CancellationToken);

        _told[0].ShouldBeOfType<RoomChange.Posted>().Message.PostedAt.ShouldBe(SomeMessage.Noon);
        _told[1].ShouldBeOfType<RoomChange.Edited>().Key.ShouldBe(_told[0].Key);
    }

    [Fact]
    public async Task A_page_that_has_gone_is_told_nothing()
    {
        var gone = new List<RoomChange>();
        _feed.Subscribe(gone.Add).Dispose();

        await PostAsync(SomeMessage.Outgoing("hello"));

        gone.ShouldBeEmpty();
        _told.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_room_of_another_platform_is_refused() =>
        (await PostAsync(SomeMessage.Outgoing("hello", room: "slack:C0123"))).ShouldBeOfType<DeliveryOutcome.Refused>();

    [Fact]
    public void A_link_leads_to_the_thread_when_the_address_is_known()
    {
        var card = new MessageReference("M-7/d1");

        Platform(new Uri("http://127.0.0.1:8088")).LinkTo(ConsolePlatform.MainRoom, card).ShouldBe("http://127.0.0.1:8088/?thread=M-7");
        Platform().LinkTo(ConsolePlatform.MainRoom, card).ShouldBeNull();
        Platform(new Uri("http://127.0.0.1:8088")).LinkTo(new RoomId("slack:C1"), card).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_fresh_is_remembered_until_the_database_surely_has_it()
    {
        await PostAsync(SomeMessage.Outgoing("hello"));

        _fresh.Read().ShouldHaveSingleItem();
        _clock.Advance(TimeSpan.FromMinutes(1));
        _fresh.Read().ShouldBeEmpty();
    }

    private ConsolePlatform Platform(Uri? address = null) => new(_feed, _fresh, new ConsoleOptions { Address = address }, _clock);

    private Task<DeliveryOutcome> PostAsync(OutgoingMessage message) => Platform().PostAsync(message, TestContext.Current.CancellationToken);
}
