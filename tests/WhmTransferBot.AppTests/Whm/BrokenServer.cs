using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace WhmTransferBot.AppTests.Whm;

/// <summary>A server that promises a long answer, sends a part of it, and resets the connection; from a given request on it answers in full.</summary>
internal sealed class BrokenServer : IAsyncDisposable
{
    private const string Answer = """{"data":{"version":"11.110.0.1"},"metadata":{"result":1,"reason":"OK"}}""";

    private readonly WebApplication _application;
    private readonly int _wholeFrom;
    private int _requests;

    private BrokenServer(int wholeFrom)
    {
        _wholeFrom = wholeFrom;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    public int Requests => _requests;

    public Uri Url => new(_application.Urls.Single());

    public static async Task<BrokenServer> StartAsync(int wholeFrom, CancellationToken cancellationToken)
    {
        var server = new BrokenServer(wholeFrom);
        await server._application.StartAsync(cancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var isWhole = Interlocked.Increment(ref _requests) >= _wholeFrom;
        if (!isWhole) context.Response.ContentLength = 10 * Answer.Length;
        await context.Response.WriteAsync(isWhole ? Answer : Answer[..20], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        if (!isWhole) context.Abort();
    }
}
