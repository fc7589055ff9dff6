using System.CommandLine;
using Spectre.Console;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Configuration;
using WhmTransferBot.Engine.Sweeping;
using WhmTransferBot.Hosting;
using WhmTransferBot.Practice;

namespace WhmTransferBot.Verbs;

/// <summary><c>demo</c>: a whole migration on the practice range, printed as the team would read it.</summary>
internal static class DemoVerb
{
    private const double Speed = 1;
    private static readonly DateTimeOffset Beginning = new(2030, 1, 15, 21, 0, 0, TimeSpan.Zero);

    public static Command Create()
    {
        var verb = new Command("demo", "Play a whole migration on the practice range and print the thread. Ends by itself.");
        verb.SetAction((_, cancellationToken) => StartupFaults.ExplainAsync(() => RunAsync(cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("whmtransferbot-demo");
        try
        {
            return await PlayAsync(folder.FullName, cancellationToken);
        }
        catch (DemoBrokenException broken)
        {
            AnsiConsole.WriteLine(broken.Message);
            return 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> PlayAsync(string folder, CancellationToken cancellationToken)
    {
        var clock = new SteppedClock(Beginning);
        await using var range = await PracticeRange.OpenAsync(clock, Speed, cancellationToken);
        var platform = new PracticePlatform();
        await using var bot = BotHost.Create(new BotBlueprint(new BotConfiguration(new EnvironmentSettings { DataFolder = folder }, new BotSettings(), []))
        {
            Servers = range.Servers,
            Time = clock,
            Sweeps = false,
            Listens = false,
            ExtraPlatforms = [platform],
            Adjust = builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton(DemoStory.Access);
            },
        });
        await bot.StartAsync(cancellationToken);
        var page = new DemoPage(AnsiConsole.Console, clock);
        platform.Posted = page.Post;
        var story = new DemoStory(
            bot.Services.GetRequiredService<CommandDispatcher>(),
            bot.Services.GetRequiredService<IMigrations>(),
            bot.Services.GetRequiredService<Sweeper>(),
            clock,
            page);
        var well = await story.PlayAsync(cancellationToken);
        await bot.StopAsync(cancellationToken);
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine(well ? "The demonstration ended as it should." : "The demonstration did not end as it should.");
        return well ? 0 : 1;
    }
}
