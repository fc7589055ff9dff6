using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Interactions;

/// <summary>
/// Takes interactions in from both ways, each once, and lets them be answered side by side, so that none waits for another.
/// When the program stops, those under way may still end.
/// </summary>
internal sealed partial class InteractionIntake(
    InteractionHandler handler,
    InteractionApi api,
    SeenInteractions seen,
    TimeProvider time,
    ILogger<InteractionIntake> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan LongestEnding = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Task, byte> _underWay = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Takes an interaction that came over the gateway.</summary>
    public void Take(JsonElement payload)
    {
        if (InteractionTicket.Read(payload, time) is { } ticket) Take(payload, ticket, new RestFirstResponse(api, ticket));
        else Log.WithoutTicket(log);
    }

    /// <summary>Takes an interaction.</summary>
    /// <param name="payload">The interaction as it came.</param>
    /// <param name="ticket">What answers need.</param>
    /// <param name="first">Where the first response goes.</param>
    public void Take(JsonElement payload, InteractionTicket ticket, IFirstResponse first)
    {
        if (!seen.Add(ticket.Id))
        {
            Log.SeenBefore(log, ticket.Id);
            first.Ignore();
            return;
        }

        var work = HandleAsync(payload, ticket, first);
        _underWay.TryAdd(work, 0);
        _ = work.ContinueWith(ended => _underWay.TryRemove(ended, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(_underWay.Keys).WaitAsync(LongestEnding, time, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            await _stopping.CancelAsync();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _stopping.Dispose();

    private async Task HandleAsync(JsonElement payload, InteractionTicket ticket, IFirstResponse first)
    {
        await Task.Yield();
        try
        {
            await handler.HandleAsync(payload, ticket, first, _stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The program stops.
        }
        catch (Exception exception)
        {
            Log.Failed(log, ticket.Id, exception);
        }
        finally
        {
            first.Ignore();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(40, LogLevel.Debug, "Discord's interaction {Interaction} came again and is left alone.")]
        public static partial void SeenBefore(ILogger logger, Snowflake interaction);

        [LoggerMessage(41, LogLevel.Warning, "An interaction came from Discord without what an answer needs; it is left out.")]
        public static partial void WithoutTicket(ILogger logger);

        [LoggerMessage(42, LogLevel.Error, "Discord's interaction {Interaction} could not be answered.")]
        public static partial void Failed(ILogger logger, Snowflake interaction, Exception exception);
    }
}
