using System.CommandLine;
using WhmTransferBot.Configuration;

namespace WhmTransferBot.Verbs;

/// <summary><c>healthy</c>: asks the bot on this machine whether it can work; for the container's health check, whose image has no other HTTP client.</summary>
internal static class HealthyVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static Command Create()
    {
        var verb = new Command("healthy", "Ask the bot that runs on this machine whether it can work. Exit code 0 when it can.");
        verb.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var port = new Uri(EnvironmentSettings.Read().Urls.Split(';')[0].Replace("+", "localhost", StringComparison.Ordinal).Replace("*", "localhost", StringComparison.Ordinal)).Port;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var caller = new HttpMessageInvoker(new SocketsHttpHandler());
            using var question = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}/health/ready");
            using var answer = await caller.SendAsync(question, patience.Token);
            System.Console.Out.WriteLine(await answer.Content.ReadAsStringAsync(patience.Token));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            System.Console.Out.WriteLine($"No bot answers on port {port}.");
            return 1;
        }
    }
}
