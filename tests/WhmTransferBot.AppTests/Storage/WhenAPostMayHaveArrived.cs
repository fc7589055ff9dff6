namespace WhmTransferBot.AppTests.Storage;

/// <summary>The connection broke, or the bot was killed, between a post and the platform's answer.</summary>
public sealed class WhenAPostMayHaveArrived(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_attempt_may_have_arrived_until_the_contrary_is_known(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "planned"));
        var card = await storage.FirstPendingAsync();
        card.MayHaveArrived.ShouldBeFalse();

        (await storage.Outbox.AttemptingAsync(card, Cancellation)).ShouldBeTrue();
        (await storage.FirstPendingAsync()).MayHaveArrived.ShouldBeTrue();

        await storage.Outbox.NotArrivedAsync(card.Id, Cancellation);
        var again = await storage.FirstPendingAsync();
        again.MayHaveArrived.ShouldBeFalse();
        again.Attempts.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task A_failed_attempt_does_not_clear_up_an_earlier_uncertain_one(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "planned"));
        (await storage.Outbox.AttemptingAsync(await storage.FirstPendingAsync(), Cancellation)).ShouldBeTrue();

        var card = await storage.FirstPendingAsync();
        (await storage.Outbox.AttemptingAsync(card, Cancellation)).ShouldBeTrue();
        await storage.Outbox.NotArrivedAsync(card.Id, Cancellation);

        (await storage.FirstPendingAsync()).MayHaveArrived.ShouldBeTrue();
    }

    [Theory, EachDatabase]
    public async Task A_message_that_had_arrived_with_its_older_text_is_edited(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "planned"));
        var card = await storage.FirstPendingAsync();
        (await storage.Outbox.AttemptingAsync(card, Cancellation)).ShouldBeTrue();
        await storage.DraftAsync(Some.Card(1, "created"));

        // The bot was killed here. The platform finds the first post and reports it as delivered.
        var afterwards = await storage.FirstPendingAsync();
        (await storage.Outbox.AttemptingAsync(afterwards, Cancellation)).ShouldBeTrue();
        await storage.Outbox.DeliveredAsync(afterwards.Id, afterwards.Revision, "ts-1", Some.Moment, Cancellation);

        var edit = await storage.FirstPendingAsync();
        edit.IsEdit.ShouldBeTrue();
        edit.MayHaveArrived.ShouldBeFalse();
        edit.DeliveredRevision.ShouldBe(1);
        edit.CardJson.ShouldContain("created");
    }

    [Theory, EachDatabase]
    public async Task Of_two_who_read_the_same_message_one_may_post_it(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "planned"));
        var card = await storage.FirstPendingAsync();

        var claims = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => storage.Outbox.AttemptingAsync(card, Cancellation)));
        await storage.Outbox.DeliveredAsync(card.Id, card.Revision, "ts-1", Some.Moment, Cancellation);

        claims.Count(mayPost => mayPost).ShouldBe(1);
        (await storage.Outbox.AttemptingAsync(card, Cancellation)).ShouldBeFalse();
    }

    [Theory, EachDatabase]
    public async Task A_refused_attempt_has_not_arrived(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.DraftAsync(Some.Card(1, "too long"));
        var card = await storage.FirstPendingAsync();
        (await storage.Outbox.AttemptingAsync(card, Cancellation)).ShouldBeTrue();
        await storage.Outbox.RefusedAsync(card.Id, card.Revision, "msg_too_long", notice: null, Cancellation);

        await storage.DraftAsync(Some.Card(1, "short"));

        (await storage.FirstPendingAsync()).MayHaveArrived.ShouldBeFalse();
    }
}
