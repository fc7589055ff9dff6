using System.Globalization;
using WhmTransferBot.Configuration;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Journal;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Verbs;

/// <summary>Looks at the journal of a bot that may be running or not. Changes nothing in its database.</summary>
/// <param name="environment">Says which database it is.</param>
/// <param name="output">Takes what was found.</param>
/// <param name="errors">Takes what is wrong.</param>
public sealed class JournalAudit(EnvironmentSettings environment, TextWriter output, TextWriter errors)
{
    private const int Intact = 0;
    private const int Changed = 1;

    /// <summary>Checks the chain from the first entry to the head.</summary>
    /// <param name="kept">The hash that an earlier check named; nothing when nobody kept one.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <returns>0 when every entry is as it was written, otherwise 1.</returns>
    /// <exception cref="StorageUnavailableException">There is no database, or it cannot be read.</exception>
    public Task<int> VerifyAsync(string? kept, CancellationToken cancellationToken) => WithJournalAsync(async journal =>
    {
        var verdict = await journal.VerifyAsync(kept, cancellationToken);
        var count = verdict.Entries.ToString(CultureInfo.InvariantCulture);
        if (verdict.Fault is { } fault)
        {
            await errors.WriteLineAsync($"The journal is not what the bot wrote. {fault.Explanation}");
            await errors.WriteLineAsync($"In order are the first {count} entries. Keep a copy of the database before anything else is done to it.");
            return Changed;
        }

        await output.WriteLineAsync($"{count} entries, each as it was written.");
        await output.WriteLineAsync($"Last hash: {verdict.LastHash}");
        await output.WriteLineAsync("Keep that hash outside of this machine. journal verify --kept HASH shows later that nothing up to here was removed or written anew.");
        return Intact;
    });

    /// <summary>Writes the journal as lines of JSON.</summary>
    /// <param name="migration">Only this one; nothing for all, and for what concerns none.</param>
    /// <param name="cancellationToken">Ends the export.</param>
    /// <returns>0.</returns>
    /// <exception cref="StorageUnavailableException">There is no database, or it cannot be read.</exception>
    public Task<int> ExportAsync(MigrationId? migration, CancellationToken cancellationToken) => WithJournalAsync(async journal =>
    {
        await journal.ExportAsync(output, migration, cancellationToken);
        return Intact;
    });

    private async Task<int> WithJournalAsync(Func<JournalStore, Task<int>> work)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddBotStorage(environment).BuildServiceProvider();
        var schema = services.GetRequiredService<StorageSchema>();
        if (!schema.IsThere)
            throw new StorageUnavailableException($"There is no database {schema.Description} yet. Set WHMTRANSFERBOT_DATA to the bot's data folder, or start the bot once.");
        return await work(services.GetRequiredService<JournalStore>());
    }
}
