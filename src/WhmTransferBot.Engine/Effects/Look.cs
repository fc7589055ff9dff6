using System.Collections.Immutable;
using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// One look at a session: its state first, then what is new in its logs. In this order, because a log that is read after
/// the state said COMPLETED has the result of every item. A log that cannot be read takes nothing from what the state said.
/// </summary>
internal sealed class Look(WhmConnections connections, SessionWatch watch, TimeProvider time)
{
    private const int LastLinesShown = 5;
    private const int TailBytes = 64 * 1024;

    /// <summary>How long the logs of the items in hand may keep the state from being taken in.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Looks, and lets the migration take in what was seen; or lets it know that nothing could be seen.</summary>
    public async Task AtAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        try
        {
            var seen = await ObserveAsync(owned, cancellationToken);
            await owned.ChangeAsync((migration, now) => migration.ObserveAsync(seen, now), cancellationToken);
        }
        catch (Exception fault) when (SaysThatItIsGone(fault, owned.Snapshot!.State))
        {
            await owned.ChangeAsync((migration, now) => migration.SessionGoneAsync(fault.Message, now), cancellationToken);
        }
        catch (Exception fault) when (fault is WhmException or ConfigurationException)
        {
            await owned.LookFailedAsync(fault.Message, cancellationToken);
        }
    }

    /// <summary>
    /// Whoever aborts what is on another machine has been told that the bot gives up looking for it; without an end its accounts could
    /// never move again.
    /// </summary>
    private static bool SaysThatItIsGone(Exception fault, MigrationState state) => fault switch
    {
        WhmException { Function: "get_transfer_session_state" } denial => SessionWatch.IsDenial(denial),
        SessionElsewhereException => state == MigrationState.Aborting,
        _ => false,
    };

    private async Task<Observation> ObserveAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        var migration = owned.Snapshot!;
        var (phase, word) = await watch.LookAsync(migration, cancellationToken);
        var client = connections.To(migration);
        var reading = new LogReading(client, SessionWatch.IdOf(migration), PositionsOf(migration));
        var sightings = await reading.ReadMasterAsync(page => StoreAsync(owned, word, reading, page, cancellationToken), cancellationToken);
        var lastLines = ImmutableSortedDictionary<string, IReadOnlyList<string>>.Empty;
        if (!phase.HasEnded() && reading.MasterFault is null)
        {
            var running = owned.Look().RunningLogs().ToList();
            var asksForLines = owned.Look().SeemsStalled(owned.Now) && !owned.Snapshot!.Monitoring.StallReported;
            await ForEachAsync(
                running, async (item, file, token) => sightings.AddRange(await reading.ReadItemAsync(item.Name, item.Kind, item.Queue, file, token)), cancellationToken);
            if (asksForLines)
            {
                await ForEachAsync(
                    running, async (item, file, token) => lastLines = lastLines.SetItem(item.Name.Value, await LastLinesAsync(client, migration, file, token)), cancellationToken);
            }
        }

        return new Observation
        {
            SessionState = word,
            Phase = phase,
            Sightings = sightings,
            LogPositions = reading.Positions,
            RestartedLogs = reading.TakeRestarted(),
            LogIsWhole = reading.MasterIsWhole,
            LogFault = reading.MasterFault,
            LastLines = lastLines,
        };
    }

    /// <summary>A log that did not say how a session ended is read again from its beginning: a part of it may have been read while it was not whole.</summary>
    private static ImmutableSortedDictionary<string, string> PositionsOf(MigrationSnapshot migration) => migration.Monitoring.LooksAfterEnd == 0
        ? migration.Monitoring.LogPositions
        : migration.Monitoring.LogPositions.Remove(LogFileName.Master.Value);

    private static Task StoreAsync(OwnedMigration owned, string word, LogReading reading, List<ItemSighting> page, CancellationToken cancellationToken)
    {
        var seen = new Observation
        {
            SessionState = word,
            Phase = SessionPhase.Unknown,
            IsPartial = true,
            Sightings = page,
            LogPositions = reading.Positions,
            RestartedLogs = reading.TakeRestarted(),
        };
        return owned.ChangeAsync((migration, now) => migration.ObserveAsync(seen, now), cancellationToken);
    }

    /// <summary>What cannot be read of one item's log is missing for that item alone; a server that is too slow for them is asked again at the next look.</summary>
    private async Task ForEachAsync(
        List<(AccountName Name, ItemKind Kind, Stage Queue, string LogFile)> running,
        Func<(AccountName Name, ItemKind Kind, Stage Queue), LogFileName, CancellationToken, Task> read,
        CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        foreach (var (name, kind, queue, logFile) in running)
        {
            if (LogFileName.OfItem(logFile) is not { } file) continue;
            try
            {
                await read((name, kind, queue), file, either.Token);
            }
            catch (WhmException)
            {
                // The next look tries again.
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private static async Task<IReadOnlyList<string>> LastLinesAsync(
        WhmClient client, MigrationSnapshot migration, LogFileName file, CancellationToken cancellationToken)
    {
        var tail = await client.ReadLogTextAsync(SessionWatch.IdOf(migration), file, TailBytes, cancellationToken);
        return [.. tail.ItemEvents().Select(line => line.Text).Where(text => text.Length > 0).TakeLast(LastLinesShown)];
    }
}
