using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Fakes.Discord.Control;
using WhmTransferBot.Fakes.Discord.Faults;
using WhmTransferBot.Fakes.Discord.Gateway;
using WhmTransferBot.Fakes.Discord.Interactions;
using WhmTransferBot.Fakes.Discord.Limits;
using WhmTransferBot.Fakes.Discord.Routes;
using WhmTransferBot.Fakes.Discord.Wire;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.Fakes.Discord;

/// <summary>
/// A Discord on loopback: REST, gateway and interactions as on the wire, with the limits that the real one enforces. It
/// records what the bot does and has people who type and click.
/// </summary>
public sealed class FakeDiscord : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _cutOff;

    private FakeDiscord(FakeDiscordOptions options)
    {
        Options = options;
        World = new FakeWorld(options.Time);
        Limits = new FakeLimits(options.Time, options.Limits);
        Gateway = new FakeGateway(this);
        Interactions = new FakeInteractions(this);
        Commands = new FakeCommands(this);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 30 * 1024 * 1024);
        _app = builder.Build();
        _app.Use(CutOffWhileUnreachable);
        _app.UseWebSockets();
        _app.Map("/gateway", Gateway.ServeAsync);
        _app.MapControl(this);
        _app.MapGroup("/api/v10").AddEndpointFilter(new RestGate(this).PassAsync).MapApi(this);
    }

    public FakeDiscordOptions Options { get; }

    public FakeWorld World { get; }

    public FakeLimits Limits { get; }

    /// <summary>What is answered wrongly.</summary>
    public FakeFaults Faults { get; } = new();

    public FakeGateway Gateway { get; }

    public FakeInteractions Interactions { get; }

    public FakeCommands Commands { get; }

    /// <summary>Where the bot finds it; ends with a slash.</summary>
    public Uri Api { get; private set; } = null!;

    /// <summary>The same without the version, for clients that add it themselves.</summary>
    public Uri Root { get; private set; } = null!;

    /// <summary>Every request to the API, in order.</summary>
    public ConcurrentQueue<FakeRequest> Requests { get; } = new();

    /// <summary>What the real Discord would have let pass or hidden, but a good client does not do.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Set to answer every request with a status, as an outage does; nothing to work.</summary>
    public int? Outage { get; set; }

    /// <summary>Set to cut every connection off without a word, as if there were no way here.</summary>
    public bool IsUnreachable { get; set; }

    /// <summary>Set to take the next message, but to be out of reach instead of answering.</summary>
    public bool BreaksOffAfterNextPost { get; set; }

    /// <summary>How many requests found no way.</summary>
    public int CutOff => _cutOff;

    internal TimeProvider Time => Options.Time;

    internal IServiceProvider Services => _app.Services;

    /// <summary>Starts one.</summary>
    public static async Task<FakeDiscord> StartAsync(FakeDiscordOptions? options = null)
    {
        var discord = new FakeDiscord(options ?? new FakeDiscordOptions());
        await discord._app.StartAsync();
        var address = discord._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        discord.Root = new Uri(address);
        discord.Api = new Uri($"{address}/api/v10/");
        return discord;
    }

    /// <summary>Somebody on the server.</summary>
    public FakePerson Person(FakeMember member) => new(this, member);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Gateway.CutAll();
        await _app.DisposeAsync();
    }

    internal void BreakOff()
    {
        (IsUnreachable, BreaksOffAfterNextPost) = (true, false);
        Gateway.CutAll();
    }

    private Task CutOffWhileUnreachable(HttpContext context, RequestDelegate next)
    {
        if (!IsUnreachable || context.Request.Path.StartsWithSegments("/control")) return next(context);
        Interlocked.Increment(ref _cutOff);
        context.Abort();
        return Task.CompletedTask;
    }
}
