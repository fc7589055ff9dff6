using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Engine.Effects;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Storage.Logs;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;

namespace WhmTransferBot.Engine.Facts;

/// <summary>Reads logs for people: from the bot's own database once a migration has ended, from WHM before.</summary>
internal sealed class LogReader(WhmConnections connections, ArchivedLogs archive, TimeProvider time)
{
    private const int MostLines = 400;
    private const int MostBytes = 1024 * 1024;

    /// <summary>What the same person types next, an abort perhaps, waits behind it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    /// <summary>The last lines of master.log, or of an account's own log; nothing when there is none yet.</summary>
    public async Task<LogExcerpt?> ReadAsync(MigrationSnapshot migration, AccountName? account, CancellationToken cancellationToken)
    {
        if (migration.Session is null) return null;
        var file = FileOf(migration, account);
        if (file is null) return null;
        if (await archive.ReadAsync(migration.Id, migration.Session.Id, file, cancellationToken) is { } kept)
            return Excerpt(file, new LogText(kept.Text, kept.Text.Length, false, false), archived: true);
        if ((account is null ? LogFileName.Master : LogFileName.OfItem(file)) is not { } name) return null;
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var text = await connections.To(migration).ReadLogTextAsync(SessionWatch.IdOf(migration), name, MostBytes, either.Token);
            return text.Missing ? null : Excerpt(file, text, archived: false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new LogExcerpt(file, [Silence(migration)], 0, false);
        }
        catch (Exception fault) when (fault is WhmException or ConfigurationException)
        {
            return new LogExcerpt(file, [fault.Message], 0, false);
        }
    }

    private static string Silence(MigrationSnapshot migration) =>
        $"{migration.Destination} did not send the whole log within {Patience.TotalSeconds:0} seconds. Try again later, or read it in WHM itself, "
            + "Review Transfers and Restores; when the migration has ended, the bot keeps the log and shows it from there.";

    private static LogExcerpt Excerpt(string file, LogText text, bool archived)
    {
        var lines = file == LogFileName.Master.Value
            ? text.MasterEvents().Select(LogSentences.Of).ToList()
            : text.ItemEvents().Select(LogSentences.Of).Where(line => line.Length > 0).ToList();
        return new LogExcerpt(file, [.. lines.TakeLast(MostLines)], Math.Max(0, lines.Count - MostLines), archived);
    }

    private static string? FileOf(MigrationSnapshot migration, AccountName? account)
    {
        if (account is null) return LogFileName.Master.Value;
        var item = migration.Items.Find(item => item.Kind == ItemKind.Account && item.Name == account);
        return item?.Restore.LogFile ?? item?.Transfer.LogFile;
    }
}
