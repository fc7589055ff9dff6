using System.Collections.Concurrent;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Queueing;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// Puts the wanted items into a session's queue. An item that is there already counts as queued: that is how a broken-off
/// or unanswered call is found out about without doing anything twice.
/// </summary>
internal sealed class QueueFiller(WhmConnections connections, EngineOptions options)
{
    /// <summary>Queues everything that is wanted.</summary>
    /// <returns>What is in the queue, and what stopped the filling, if anything did.</returns>
    public async Task<QueueFilling> FillAsync(MigrationSnapshot migration, CancellationToken cancellationToken)
    {
        // A restore has no queue that could be filled beforehand: WHM queues its account with the start.
        if (migration.Kind == MigrationKind.ArchiveRestore) return new QueueFilling([.. migration.Wanted], null, null);
        var client = connections.To(migration);
        var schemas = await SchemasAsync(client, migration, cancellationToken);
        var queued = new ConcurrentBag<MigrationItem>();
        var stop = new ConcurrentQueue<(MigrationItem Item, WhmException Fault)>();
        var polite = new ParallelOptions { MaxDegreeOfParallelism = options.ParallelCalls, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(migration.Wanted, polite, async (item, token) =>
        {
            if (!stop.IsEmpty) return;
            try
            {
                await EnqueueAsync(client, migration, item, schemas[item.Kind], () => queued.Add(item), token);
                queued.Add(item);
            }
            catch (WhmException fault)
            {
                if (fault.MayHaveTakenEffect) queued.Add(item);
                stop.Enqueue((item, fault));
            }
        });
        return stop.TryPeek(out var first)
            ? new QueueFilling([.. queued], first.Item, first.Fault)
            : new QueueFilling([.. queued], null, null);
    }

    private static async Task EnqueueAsync(
        WhmClient client, MigrationSnapshot migration, MigrationItem item, ModuleSchema? schema, Action mayStandThere, CancellationToken cancellationToken)
    {
        var session = SessionWatch.IdOf(migration);
        var request = TransferItems.Of(item, migration);
        try
        {
            await client.EnqueueTransferItemAsync(session, request, schema, cancellationToken);
        }
        catch (WhmException fault) when (fault.MayHaveTakenEffect)
        {
            // Whatever the second answer is, the first call may have arrived.
            mayStandThere();
            // Asking for the same item again tells whether the first call arrived: a duplicate is refused by name.
            await client.EnqueueTransferItemAsync(session, request, schema, cancellationToken);
        }
    }

    private static async Task<IReadOnlyDictionary<ItemKind, ModuleSchema?>> SchemasAsync(
        WhmClient client, MigrationSnapshot migration, CancellationToken cancellationToken)
    {
        var schemas = new Dictionary<ItemKind, ModuleSchema?>();
        foreach (var kind in migration.Wanted.Select(item => item.Kind).Distinct())
            schemas[kind] = await client.GetTransferModuleSchemaAsync(TransferItems.ModuleOf(kind, migration.Kind), cancellationToken);
        return schemas;
    }
}
