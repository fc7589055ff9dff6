using System.CommandLine;
using WhmTransferBot.Configuration;
using WhmTransferBot.Hosting;
using WhmTransferBot.Practice;

namespace WhmTransferBot.Verbs;

/// <summary><c>run</c>: the bot. Without a configured server it brings its practice range.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var verb = new Command("run", "Run the bot (the default). Without configured servers it starts the practice range.");
        verb.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return verb;
    }

    public static Task<int> RunAsync(CancellationToken cancellationToken) => StartupFaults.ExplainAsync(async () =>
    {
        var configuration = BotConfiguration.Read(EnvironmentSettings.Read());
        await using var range = configuration.IsPracticeRange
            ? await PracticeRange.OpenAsync(TimeProvider.System, PracticeRange.EverydaySpeed, cancellationToken)
            : null;
        await using var bot = BotHost.Create(new BotBlueprint(configuration)
        {
            Servers = range?.Servers ?? configuration.Servers,
        });
        await bot.StartAsync(cancellationToken);
        Greeting.Print(configuration, bot.Urls);
        await bot.WaitForShutdownAsync(cancellationToken);
        return bot.ExitCode();
    });
}
