using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.AppTests.Storage;

/// <summary>What tests of the outbox do again and again.</summary>
internal static class OutboxSteps
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Commits the migration that the drafts are about, with the drafts.</summary>
    public static async Task DraftAsync(this StorageUnderTest storage, params OutboxDraft[] drafts)
    {
        var snapshot = Some.Snapshot(drafts[0].Migration.Number);
        var stored = await storage.Migrations.FindAsync(snapshot.Id, Cancellation);
        await storage.Migrations.CommitAsync(Some.Change(snapshot, stored?.Version ?? 0, drafts), Cancellation);
    }

    public static async Task<OutboxMessage> FirstPendingAsync(this StorageUnderTest storage, RoomId? room = null) =>
        (await storage.Outbox.PendingAsync(room ?? Some.Room, 1, Cancellation)).ShouldHaveSingleItem();

    public static async Task DeliverAllAsync(this StorageUnderTest storage)
    {
        foreach (var message in await storage.Outbox.PendingAsync(Some.Room, 100, Cancellation))
            await storage.Outbox.DeliveredAsync(message.Id, message.Revision, "ref-" + message.Key, Some.Moment, Cancellation);
    }
}
