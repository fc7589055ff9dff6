using WhmTransferBot.Configuration;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Journal;
using WhmTransferBot.Storage.Schema;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Hosting;

/// <summary>Looks at everything that a configuration names, without starting the bot.</summary>
public static class Checkup
{
    /// <summary>Everything that was found, in the order in which it is needed.</summary>
    public static async Task<IReadOnlyList<CheckupResult>> ExamineAsync(BotConfiguration configuration, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System);
        services.AddBotStorage(configuration.Environment);
        services.AddWhm();
        await using var provider = services.BuildServiceProvider();
        var servers = new ServerCheckup(provider.GetRequiredService<WhmClientFactory>(), TimeProvider.System);
        var parts = await Task.WhenAll(configuration.Servers.Select(server => servers.ExamineAsync(server, cancellationToken)));
        var access = new BotPolicies(new BotBlueprint(configuration)).Access;
        return
        [
            .. await DataAsync(provider, cancellationToken),
            .. AccessCheckup.Examine(access, configuration),
            .. Practice(configuration),
            .. parts.SelectMany(part => part),
            .. await PlatformCheckup.ExamineAsync(configuration, access, cancellationToken),
        ];
    }

    private static async Task<CheckupResult[]> DataAsync(ServiceProvider provider, CancellationToken cancellationToken)
    {
        var schema = provider.GetRequiredService<StorageSchema>();
        try
        {
            await schema.MigrateAsync(cancellationToken);
            await schema.ProbeAsync(cancellationToken);
            return [CheckupResult.Well("database", $"{schema.Description} can be written."), await JournalAsync(provider, cancellationToken)];
        }
        catch (StorageUnavailableException unavailable)
        {
            return [CheckupResult.Ill("database", unavailable.Message, "The bot does not start without it.")];
        }
    }

    private static async Task<CheckupResult> JournalAsync(ServiceProvider provider, CancellationToken cancellationToken)
    {
        var verdict = await provider.GetRequiredService<JournalStore>().VerifyAsync(cancellationToken);
        return verdict.Fault is { } fault
            ? CheckupResult.Ill("journal", fault.Explanation, "Keep a copy of the database before anything else is done to it; journal verify says more.")
            : CheckupResult.Well("journal", $"{verdict.Entries} entries, each as it was written.");
    }

    private static IEnumerable<CheckupResult> Practice(BotConfiguration configuration) => configuration.IsPracticeRange
        ? [CheckupResult.Doubtful("servers", "No server is configured; run starts the practice range.", "Name your servers in servers.json.")]
        : [];
}
