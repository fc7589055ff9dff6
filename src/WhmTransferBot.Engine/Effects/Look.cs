using System.Collections.Immutable;
using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// One look at a session: its state first, then what is new in its logs. In this order, because a log that is read after
/// the state said COMPLETED has the result of every item.
/// </summary>
internal sealed class Look(WhmConnections connections, SessionWatch watch)
{
    private const int LastLinesShown = 5;
    private const int TailBytes = 64 * 1024;

    /// <summary>Looks, and lets the migration take in what was seen; or lets it know that nothing could be seen.</summary>
    public async Task AtAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        try
        {
            var seen = await ObserveAsync(owned, cancellationToken);
            await owned.ChangeAsync((migration, now) => migration.ObserveAsync(seen, now), cancellationToken);
        }
        catch (WhmException fault) when (fault is { Kind: WhmErrorKind.ApiFailure, IsMissingPrivilege: false, Function: "get_transfer_session_state" })
        {
            await owned.ChangeAsync((migration, now) => migration.SessionGoneAsync(fault.Message, now), cancellationToken);
        }
        catch (Exception fault) when (fault is WhmException or SecretMissingException)
        {
            await owned.LookFailedAsync(fault.Message, cancellationToken);
        }
    }

    private async Task<Observation> ObserveAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        var migration = owned.Snapshot!;
        var (phase, word) = await watch.LookAsync(migration, cancellationToken);
        var client = connections.To(migration.Destination);
        var reading = new LogReading(client, SessionWatch.IdOf(migration), migration.Monitoring.LogPositions);
        var sightings = await reading.ReadMasterAsync(cancellationToken);
        var running = owned.Look().RunningLogs().ToList();
        if (!phase.HasEnded())
        {
            foreach (var (name, kind, stage, logFile) in running)
                sightings.AddRange(await reading.ReadItemAsync(name, kind, stage, logFile, cancellationToken));
        }

        return new Observation
        {
            SessionState = word,
            Phase = phase,
            Sightings = sightings,
            LogPositions = reading.Positions,
            RestartedLogs = reading.Restarted,
            LastLines = await LastLinesAsync(owned, client, running, cancellationToken),
        };
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> LastLinesAsync(
        OwnedMigration owned,
        WhmClient client,
        List<(Migrations.Identifiers.AccountName Name, Migrations.Planning.ItemKind Kind, Stage Stage, string LogFile)> running,
        CancellationToken cancellationToken)
    {
        var lines = ImmutableSortedDictionary<string, IReadOnlyList<string>>.Empty;
        if (!owned.Look().SeemsStalled(owned.Now) || owned.Snapshot!.Monitoring.StallReported) return lines;
        foreach (var (name, _, _, logFile) in running)
        {
            var tail = await client.ReadLogTextAsync(SessionWatch.IdOf(owned.Snapshot), LogFileName.Named(logFile), TailBytes, cancellationToken);
            lines = lines.SetItem(
                name.Value, [.. tail.ItemEvents().Select(line => line.Text).Where(text => text.Length > 0).TakeLast(LastLinesShown)]);
        }

        return lines;
    }
}
