using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.AppTests.Storage;

public sealed class RoomOutboxTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Messages_wait_in_the_order_in_which_they_were_drafted(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "planned"), Some.Message(1, "event-1", "first"), Some.Message(1, "event-2", "second"));

        var pending = await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation);

        pending.Select(message => message.Key).ShouldBe(["card", "event-1", "event-2"]);
        pending[0].ShouldBe(new OutboxMessage
        {
            Id = pending[0].Id,
            Room = Some.Room,
            Migration = new MigrationId(1),
            Key = "card",
            Placement = "Channel",
            CardJson = "{\"text\":\"planned\"}",
            Revision = 1,
            DeliveredRevision = 0,
            DueSince = storage.Time.GetUtcNow(),
        });
        (await storage.Outbox.PendingAsync(Some.OtherRoom, 10, Cancellation)).ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task Edits_of_a_message_that_was_not_posted_yet_merge_into_it(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "planned"), Some.Message(1, "event-1", "first"));
        await storage.DraftAsync(Some.Card(1, "created"));
        await storage.DraftAsync(Some.Card(1, "checked"));

        var pending = await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation);

        pending.Select(message => message.Key).ShouldBe(["card", "event-1"]);
        pending[0].CardJson.ShouldContain("checked");
        pending[0].Revision.ShouldBe(3);
    }

    [Theory, EachDatabase]
    public async Task An_edit_does_not_overtake_an_older_post(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "planned"));
        await storage.DeliverAllAsync();
        await storage.DraftAsync(Some.Message(1, "event-1", "first"));
        await storage.DraftAsync(Some.Card(1, "created"), Some.Message(1, "event-2", "second"));
        await storage.DraftAsync(Some.Card(1, "checked"));

        var pending = await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation);

        pending.Select(message => message.Key).ShouldBe(["event-1", "card", "event-2"]);
        pending[1].IsEdit.ShouldBeTrue();
        pending[1].CardJson.ShouldContain("checked");
    }

    [Theory, EachDatabase]
    public async Task A_draft_that_changes_nothing_is_not_delivered_again(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "planned"));
        await storage.DeliverAllAsync();
        await storage.DraftAsync(Some.Card(1, "planned"));

        (await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation)).ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task A_revision_that_was_drafted_during_delivery_stays_due_behind_what_waits(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "planned"), Some.Message(1, "event-1", "first"));
        var card = (await storage.Outbox.PendingAsync(Some.Room, 1, Cancellation)).ShouldHaveSingleItem();
        await storage.DraftAsync(Some.Card(1, "created"));

        await storage.Outbox.DeliveredAsync(card.Id, card.Revision, "ts-1", Some.Moment, Cancellation);

        var pending = await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation);
        pending.Select(message => message.Key).ShouldBe(["event-1", "card"]);
        pending[1].Reference.ShouldBe("ts-1");
        pending[1].DeliveredRevision.ShouldBe(1);
        pending[1].Revision.ShouldBe(2);
    }

    [Theory, EachDatabase]
    public async Task A_refused_message_waits_no_longer_until_it_says_something_else(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "too long"));
        var card = await storage.FirstPendingAsync();

        await storage.Outbox.RefusedAsync(card.Id, card.Revision, "msg_too_long", notice: null, Cancellation);
        (await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation)).ShouldBeEmpty();

        await storage.DraftAsync(Some.Card(1, "short"));
        (await storage.FirstPendingAsync()).RefusedReason.ShouldBeNull();
    }

    [Theory, EachDatabase]
    public async Task What_hangs_on_a_refused_card_waits_for_it_and_then_follows_in_order(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "too long"), Some.Message(1, "event-1", "first"));
        await storage.DraftAsync(Some.Card(2, "planned"), Some.Message(2, "event-1", "first"));
        var card = await storage.FirstPendingAsync();

        await storage.Outbox.RefusedAsync(card.Id, card.Revision, "msg_too_long", notice: null, Cancellation);
        (await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation)).ShouldAllBe(message => message.Migration.Number == 2);
        await storage.DeliverAllAsync();
        (await storage.Outbox.RoomsWithPendingAsync(10, Cancellation)).ShouldBeEmpty();
        (await storage.Outbox.DepthAsync(Cancellation)).ShouldBe(new OutboxDepth(1, Some.Moment, 1));

        await storage.DraftAsync(Some.Card(1, "short"), Some.Message(1, "event-2", "second"));
        (await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation)).Select(message => message.Key).ShouldBe(["card", "event-2"]);
        card = await storage.FirstPendingAsync();
        await storage.Outbox.DeliveredAsync(card.Id, card.Revision, "ts-1", Some.Moment, Cancellation);
        (await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation)).Select(message => message.Key).ShouldBe(["event-1", "event-2"]);
    }

    [Theory, EachDatabase]
    public async Task A_refusal_is_kept_and_told_once(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "planned"), Some.Message(1, "event-1", "first"));
        await storage.Outbox.DeliveredAsync((await storage.FirstPendingAsync()).Id, 1, "ts-1", Some.Moment, Cancellation);
        var message = await storage.FirstPendingAsync();
        var notice = Some.Message(1, "refused", "not shown");

        await storage.Outbox.RefusedAsync(message.Id, message.Revision, "no_text", notice, Cancellation);
        (await storage.FirstPendingAsync()).Key.ShouldBe("refused");
        await storage.DeliverAllAsync();
        await storage.Outbox.RefusedAsync(message.Id, message.Revision, "no_text", notice, Cancellation);

        (await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation)).ShouldBeEmpty();
        (await storage.Outbox.RefusedMessagesAsync(10, Cancellation)).ShouldHaveSingleItem().RefusedReason.ShouldBe("no_text");
    }

    [Theory, EachDatabase]
    public async Task Drafts_that_come_while_a_room_is_delivered_all_reach_it(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        var drafting = Task.WhenAll(Enumerable.Range(1, 8).Select(number => Task.Run(async () =>
        {
            for (var step = 0; step < 10; step++)
                await storage.DraftAsync(Some.Card(number, $"step {step}"), Some.Message(number, $"event-{step}", $"step {step}"));
        })));
        var shown = new Dictionary<long, OutboxMessage>();
        bool isLastLook;
        do
        {
            isLastLook = drafting.IsCompleted;
            foreach (var message in await storage.Outbox.PendingAsync(Some.Room, 7, Cancellation))
            {
                message.DeliveredRevision.ShouldBe(shown.GetValueOrDefault(message.Id)?.Revision ?? 0);
                await storage.Outbox.DeliveredAsync(message.Id, message.Revision, $"ref-{message.Id}", Some.Moment, Cancellation);
                shown[message.Id] = message;
                isLastLook = false;
            }
        }
        while (!isLastLook);

        await drafting;
        shown.Count.ShouldBe(8 * 11);
        shown.Values.Where(message => message.Key == "card").ShouldAllBe(card => card.CardJson.Contains("step 9"));
        (await storage.Outbox.DepthAsync(Cancellation)).Pending.ShouldBe(0);
    }

    [Theory, EachDatabase]
    public async Task A_refusal_of_an_older_revision_leaves_the_newer_one_due(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "too long"));
        var card = await storage.FirstPendingAsync();
        await storage.DraftAsync(Some.Card(1, "short"));

        await storage.Outbox.RefusedAsync(card.Id, card.Revision, "msg_too_long", notice: null, Cancellation);

        (await storage.FirstPendingAsync()).CardJson.ShouldContain("short");
    }

    [Theory, EachDatabase]
    public async Task A_card_that_somebody_deleted_is_posted_anew_before_its_thread(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "planned"), Some.Message(1, "event-1", "first"));
        await storage.DeliverAllAsync();
        var card = (await storage.Outbox.FindByReferenceAsync(Some.Room, "ref-card", Cancellation)).ShouldNotBeNull();
        await storage.DraftAsync(Some.Message(1, "event-2", "second"));

        await storage.Outbox.GoneAsync(card.Id, Cancellation);

        var pending = await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation);
        pending.Select(message => message.Key).ShouldBe(["card", "event-2"]);
        pending[0].IsEdit.ShouldBeFalse();
        pending[0].DeliveryId.ShouldNotBe(card.DeliveryId);
        (await storage.Outbox.ReferenceOfAsync(Some.Room, new MigrationId(1), "event-1", Cancellation)).ShouldBe("ref-event-1");
        (await storage.Outbox.ReferenceOfAsync(Some.Room, new MigrationId(1), "card", Cancellation)).ShouldBeNull();
    }

    [Theory, EachDatabase]
    public async Task A_key_belongs_to_its_room_and_migration(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "here"), Some.Card(1, "there") with { Room = Some.OtherRoom });
        await storage.DraftAsync(Some.Card(2, "another"));

        (await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation)).Select(message => message.Migration.Number).ShouldBe([1, 2]);
        (await storage.FirstPendingAsync(Some.OtherRoom)).CardJson.ShouldContain("there");
        (await storage.Outbox.RoomsWithPendingAsync(10, Cancellation)).ShouldBe([Some.Room, Some.OtherRoom]);
        (await storage.Outbox.RoomsWithPendingAsync(1, Cancellation)).ShouldBe([Some.Room]);
    }

    [Theory, EachDatabase]
    public async Task The_last_draft_of_a_key_within_a_commit_counts(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);

        await storage.DraftAsync(Some.Card(1, "early"), Some.Message(1, "event-1", "first"), Some.Card(1, "late"));

        var pending = await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation);
        pending.Select(message => message.Key).ShouldBe(["card", "event-1"]);
        pending[0].CardJson.ShouldContain("late");
    }

    [Theory, EachDatabase]
    public async Task The_depth_tells_how_much_waits_and_since_when(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        (await storage.Outbox.DepthAsync(Cancellation)).ShouldBe(new OutboxDepth(0, null, 0));
        await storage.DraftAsync(Some.Card(1, "planned"));
        storage.Time.Advance(TimeSpan.FromMinutes(3));
        await storage.DraftAsync(Some.Card(1, "created"), Some.Message(1, "event-1", "first"));

        (await storage.Outbox.DepthAsync(Cancellation)).ShouldBe(new OutboxDepth(2, Some.Moment, 0));
    }

    [Theory, EachDatabase]
    public async Task A_room_is_read_as_people_see_it(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(
            Some.Card(1, "one"), Some.Message(1, "event-1", "first"), Some.Message(1, "approval-1", "please", "ThreadAndChannel"));
        await storage.DraftAsync(Some.Card(2, "two"), Some.Message(2, "event-1", "other"));
        await storage.DeliverAllAsync();
        await storage.DraftAsync(Some.Card(3, "not posted yet"));

        var channel = await storage.Outbox.ReadChannelAsync(Some.Room, 10, Cancellation);
        var last = await storage.Outbox.ReadChannelAsync(Some.Room, 2, Cancellation);
        var thread = await storage.Outbox.ReadThreadAsync(Some.Room, new MigrationId(1), Cancellation);

        channel.Select(message => (message.Migration.Number, message.Key)).ShouldBe([(1, "card"), (1, "approval-1"), (2, "card")]);
        last.Select(message => message.Key).ShouldBe(["approval-1", "card"]);
        thread.Select(message => message.Key).ShouldBe(["event-1", "approval-1"]);
        thread[0].PostedAt.ShouldBe(Some.Moment);
    }
}
