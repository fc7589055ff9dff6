using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Fakes.Slack.People;
using WhmTransferBot.Fakes.Slack.Records;
using WhmTransferBot.Fakes.Slack.Sockets;

namespace WhmTransferBot.Fakes.Slack;

/// <summary>
/// A Slack of one workspace on a loopback port: Web API, Socket Mode, response addresses and uploads. It keeps Slack's limits
/// and remembers everything.
/// </summary>
public sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly FakeWebApi _api;

    private FakeSlack(WebApplication server, FakeSlackOptions options)
    {
        _server = server;
        Options = options;
        Workspace = new FakeWorkspace(options.Time);
        Invitations = new FakeInvitations(options.Time);
        _api = new FakeWebApi(this);
        People = new FakePeople(this, server.Services.GetRequiredService<IHttpClientFactory>());
    }

    /// <summary>How it behaves.</summary>
    public FakeSlackOptions Options { get; }

    /// <summary>What it keeps.</summary>
    public FakeWorkspace Workspace { get; }

    /// <summary>The sockets of the app.</summary>
    public FakeSockets Sockets { get; } = new();

    /// <summary>What goes wrong on request.</summary>
    public FakeFaults Faults { get; } = new();

    /// <summary>What people do.</summary>
    public FakePeople People { get; }

    /// <summary>Every call of the Web API, in order.</summary>
    public ConcurrentQueue<FakeCall> Calls { get; } = new();

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri Address => new(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    /// <summary>The address of the Web API.</summary>
    public Uri ApiUrl => new(Address, "api/");

    internal FakeInvitations Invitations { get; }

    /// <summary>Starts a fake.</summary>
    public static async Task<FakeSlack> StartAsync(FakeSlackOptions? options = null)
    {
        options ??= new FakeSlackOptions();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        builder.Services.AddHttpClient();
        var server = builder.Build();
        var slack = new FakeSlack(server, options);
        server.UseWebSockets();
        slack.Map(server);
        await server.StartAsync();
        return slack;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var socket in Sockets.All) socket.Cut();
        await _server.DisposeAsync();
    }

    private void Map(WebApplication server)
    {
        server.Use((context, next) =>
        {
            if (!Faults.IsUnreachable || context.Request.Path.StartsWithSegments("/fake")) return next(context);
            Faults.CountCutOff();
            context.Abort();
            return Task.CompletedTask;
        });
        server.MapPost("/api/{method}", (string method, HttpContext context) => _api.AnswerAsync(method, context));
        server.MapGet("/socket", (HttpContext context) => Sockets.ServeAsync(context));
        server.MapPost("/answer/{address}", (string address, HttpContext context) => AnswerAsync(address, context));
        server.MapPost("/upload/{file}", (string file, HttpContext context) => UploadAsync(file, context));
        FakeControls.Map(server, this);
    }

    /// <summary>Takes what is posted to a response address.</summary>
    private async Task AnswerAsync(string address, HttpContext context)
    {
        var (place, error) = Invitations.UseAddress(address);
        if (place is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await context.Response.WriteAsync($$"""{"ok":false,"error":"{{error}}"}""");
            return;
        }

        var message = await JsonSerializer.DeserializeAsync<JsonObject>(context.Request.Body) ?? [];
        var refusal = FakeResponses.Take(Workspace, place, message);
        if (refusal is not null) context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await context.Response.WriteAsync(refusal is null ? "ok" : $$"""{"ok":false,"error":"{{refusal}}"}""");
    }

    /// <summary>Takes the bytes of a file, raw or as a form.</summary>
    private async Task UploadAsync(string id, HttpContext context)
    {
        using var bytes = new MemoryStream();
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync();
            if (form.Files.Count > 0) await form.Files[0].CopyToAsync(bytes);
        }
        else
        {
            await context.Request.Body.CopyToAsync(bytes);
        }

        var file = Workspace.File(id);
        var isWhole = file is not null && bytes.Length == file.Length;
        if (isWhole) file!.Bytes = bytes.ToArray();
        context.Response.StatusCode = isWhole ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        await context.Response.WriteAsync(isWhole ? $"OK - {bytes.Length}" : "the length is not the one that was announced");
    }
}
