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
internal sealed class LogReader(WhmConnections connections, ArchivedLogs archive)
{
    private const int MostLines = 400;
    private const int MostBytes = 1024 * 1024;

    /// <summary>The last lines of master.log, or of an account's own log; nothing when there is none yet.</summary>
    public async Task<LogExcerpt?> ReadAsync(MigrationSnapshot migration, AccountName? account, CancellationToken cancellationToken)
    {
        if (migration.Session is null) return null;
        var file = FileOf(migration, account);
        if (file is null) return null;
        if (await archive.ReadAsync(migration.Id, migration.Session.Id, file, cancellationToken) is { } kept)
            return Excerpt(file, new LogText(kept.Text, kept.Text.Length, false, false), archived: true);
        try
        {
            var text = await connections.To(migration.Destination)
                .ReadLogTextAsync(SessionWatch.IdOf(migration), LogFileName.Named(file), MostBytes, cancellationToken);
            return text.Missing ? null : Excerpt(file, text, archived: false);
        }
        catch (Exception fault) when (fault is WhmException or SecretMissingException)
        {
            return new LogExcerpt(file, [fault.Message], 0, false);
        }
    }

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
