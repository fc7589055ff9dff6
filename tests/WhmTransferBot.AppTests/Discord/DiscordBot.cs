using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord;
using WhmTransferBot.Discord.Gateway;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Fakes.Discord.Interactions;
using WhmTransferBot.Fakes.Discord.World;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>The Discord room with the conversation behind it, against a fake Discord; the engine is scripted.</summary>
internal sealed class DiscordBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly KeptLog _log = new();

    private DiscordBot(FakeDiscord discord, DiscordOptions options, TimeProvider time, Action<IServiceCollection>? services)
    {
        Discord = discord;
        Operators = discord.World.AddRole("operators");
        Approvers = discord.World.AddRole("approvers");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(_log).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<IMigrations>(Migrations);
        builder.Services.AddSingleton(new AccessPolicy(new AccessRules { Operators = [Rule(Operators)], Approvers = [Rule(Approvers)], Readers = ["*"] }, []));
        builder.Services.AddCommands();
        builder.Services.AddDiscord(options);
        services?.Invoke(builder.Services);
        _app = builder.Build();
        _app.MapDiscord();
        Ana = discord.Person(discord.World.AddMember("Ana", Operators));
        Ben = discord.Person(discord.World.AddMember("Ben", Approvers));
        Eve = discord.Person(discord.World.AddMember("Eve"));
    }

    public FakeDiscord Discord { get; }

    public ScriptedMigrations Migrations { get; } = new();

    public FakeRole Operators { get; }

    public FakeRole Approvers { get; }

    /// <summary>An operator.</summary>
    public FakePerson Ana { get; }

    /// <summary>An approver.</summary>
    public FakePerson Ben { get; }

    /// <summary>Somebody who may only read.</summary>
    public FakePerson Eve { get; }

    public RoomId Room => RoomOf(Discord.World.Channel);

    public IChatPlatform Platform => _app.Services.GetRequiredService<IChatPlatform>();

    public IServiceProvider Services => _app.Services;

    /// <summary>Every line that the bot logged.</summary>
    public ConcurrentQueue<string> Log => _log.Lines;

    public Uri Address => new(_app.Urls.First());

    public static RoomId RoomOf(FakeChannel channel) => new($"discord:{channel.Id}");

    /// <summary>Starts one and waits until it hears.</summary>
    public static async Task<DiscordBot> StartAsync(FakeDiscord discord, DiscordMode mode = DiscordMode.Gateway, Func<DiscordOptions, DiscordOptions>? adjust = null, bool waits = true, Action<IServiceCollection>? services = null)
    {
        var options = new DiscordOptions
        {
            Token = new Secret(discord.Options.Token),
            Mode = mode,
            PublicKey = discord.Interactions.PublicKey,
            Guild = new Snowflake(discord.World.Guild),
            Api = discord.Api,
        };
        var bot = new DiscordBot(discord, adjust?.Invoke(options) ?? options, discord.Options.Time, services);
        await bot._app.StartAsync(TestContext.Current.CancellationToken);
        if (mode is DiscordMode.Http) discord.Interactions.Endpoint = new Uri(bot.Address, "/discord/interactions");
        if (!waits) return bot;
        if (mode is DiscordMode.Gateway) await Patience.UntilAsync(() => discord.Gateway.IsLive && bot.Services.GetRequiredService<GatewayState>() is { IsConnected: true } or { IsStandingBy: true }, "the bot is connected");
        await Patience.UntilAsync(() => discord.Commands.Visible.Count > 0, "the command is registered");
        return bot;
    }

    /// <summary>What the health check says.</summary>
    public async Task<HealthReportEntry> HealthAsync()
    {
        var report = await Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        return report.Entries["discord"];
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static string Rule(FakeRole role) => $"discord:role:{role.Id}";
}
