using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Slack.Socket;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Checkups;

/// <summary>
/// Looks whether a socket opens. It is closed with Slack's first word: what came over it would not be done, and whoever asked
/// would have to ask again.
/// </summary>
internal sealed class SocketCheck(SlackWebApi api, SlackOptions options, SocketTimes times, TimeProvider time, ILogger<SocketCheck> logger)
{
    private const string Socket = "Slack socket";
    private const int ManyConnections = 8;

    /// <summary>One finding.</summary>
    public async Task<SlackFinding> ExamineAsync(CancellationToken cancellationToken)
    {
        var answer = await api.OpenSocketAsync(cancellationToken);
        if (answer is SlackAnswer<SocketAddress>.Refused refused)
            return SlackFinding.Failed(Socket, $"Slack does not open one: {refused.Error}.", SlackRemedies.ForAppToken(refused.Error) ?? "Create an app-level token with the scope connections:write and set SLACK_APP_TOKEN.");
        if (answer.ValueOrNothing?.Url is not { } url) return SlackFinding.Failed(Socket, $"Slack did not say where: {answer.Problem}.", "Try again.");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !SlackAddress.IsTrusted(address, options.ApiUrl))
            return SlackFinding.Failed(Socket, "Slack named an address that is not one of its own.", "Look at SLACK_API_URL.");
        return await OpenAsync(address, cancellationToken);
    }

    private async Task<SlackFinding> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var connection = new SocketConnection(times, time, (_, _) => Task.CompletedTask, logger);
        try
        {
            var hello = await connection.OpenAsync(address, cancellationToken);
            return hello.Connections < ManyConnections
                ? SlackFinding.Ok(Socket, "It opens.")
                : SlackFinding.Warning(Socket, $"It opens, but the app has {hello.Connections} of the 10 that Slack gives it.", "Look for bots that were forgotten.");
        }
        catch (Exception fault) when (fault is WebSocketException or TimeoutException or IOException or HttpRequestException)
        {
            return SlackFinding.Failed(Socket, $"It does not open: {fault.Message}.", $"Let this machine open web sockets (wss) to {address.Host}, also through a proxy.");
        }
        finally
        {
            await connection.CloseAsync();
        }
    }
}
