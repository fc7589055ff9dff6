using WhmTransferBot.Configuration;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Journal;
using WhmTransferBot.Storage.Outbox;
using WhmTransferBot.Storage.Schema;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Hosting;

/// <summary>Looks at everything that a configuration names, without starting the bot.</summary>
public static class Checkup
{
    private const int MostRefused = 5;

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
        var wasThere = schema.IsThere;
        try
        {
            await schema.MigrateAsync(cancellationToken);
            await schema.ProbeAsync(cancellationToken);
            return
            [
                wasThere ? CheckupResult.Well("database", $"{schema.Description} can be written.") : New(schema),
                await JournalAsync(provider, cancellationToken),
                await MessagesAsync(provider.GetRequiredService<RoomOutbox>(), cancellationToken),
            ];
        }
        catch (StorageUnavailableException unavailable)
        {
            return [CheckupResult.Ill("database", unavailable.Message, "The bot does not start without it.")];
        }
    }

    /// <summary>Whoever has lost the data folder must not read that all is well.</summary>
    private static CheckupResult New(StorageSchema schema) => CheckupResult.Doubtful(
        "database",
        $"{schema.Description} was not there; an empty one was made, and it can be written.",
        "Before the first start that is as it should be. If the bot has worked before, its data is elsewhere: see WHMTRANSFERBOT_DATA.");

    private static async Task<CheckupResult> JournalAsync(ServiceProvider provider, CancellationToken cancellationToken)
    {
        var verdict = await provider.GetRequiredService<JournalStore>().VerifyAsync(cancellationToken);
        return verdict.Fault is { } fault
            ? CheckupResult.Ill("journal", fault.Explanation, "Keep a copy of the database before anything else is done to it; journal verify says more.")
            : CheckupResult.Well("journal", $"{verdict.Entries} entries, each as it was written.");
    }

    /// <summary>What the platforms would not show; the log said so at the time, and nobody may have read it.</summary>
    private static async Task<CheckupResult> MessagesAsync(RoomOutbox outbox, CancellationToken cancellationToken)
    {
        var newest = await outbox.RefusedMessagesAsync(MostRefused, cancellationToken);
        if (newest.Count == 0) return CheckupResult.Well("messages", "No platform refuses one.");
        var count = (await outbox.DepthAsync(cancellationToken)).Refused;
        var each = newest.Select(message => $"{message.Migration} in {message.Room}, {message.Key}: {message.RefusedReason}");
        return CheckupResult.Doubtful(
            "messages",
            $"Platforms refuse {count}, the newest first: {string.Join("; ", each)}",
            "Mend what the platform names; a message is offered again when it changes. /migrate journal says what happened to a migration.");
    }

    private static IEnumerable<CheckupResult> Practice(BotConfiguration configuration) => configuration.IsPracticeRange
        ? [CheckupResult.Doubtful("servers", "No server is configured; run starts the practice range.", "Name your servers in servers.json.")]
        : [];
}
