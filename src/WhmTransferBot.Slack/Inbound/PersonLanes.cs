using Microsoft.Extensions.Logging;

namespace WhmTransferBot.Slack.Inbound;

/// <summary>
/// Carries out what people ask, each person's requests one after another in the order in which they came, different people's
/// at the same time. Nothing that a request does can stop the next.
/// </summary>
internal sealed partial class PersonLanes(ILogger<PersonLanes> logger) : IDisposable
{
    private readonly Dictionary<string, Queue<Func<CancellationToken, Task>>> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task> _working = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Ends work in hand when the bot stops and has waited long enough.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Puts a request at the end of a person's lane and returns at once.</summary>
    public void Add(string person, Func<CancellationToken, Task> work)
    {
        lock (_lock)
        {
            if (_waiting.TryGetValue(person, out var lane))
            {
                lane.Enqueue(work);
                return;
            }

            _waiting[person] = new Queue<Func<CancellationToken, Task>>([work]);
            _working[person] = Task.Run(() => WorkAsync(person));
        }
    }

    /// <summary>Waits until everything that was put in has been carried out; what is not by then is cancelled.</summary>
    public async Task StopAsync(CancellationToken patience)
    {
        try
        {
            await WhenEmptyAsync().WaitAsync(patience);
        }
        catch (OperationCanceledException)
        {
            await _stopping.CancelAsync();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _stopping.Dispose();

    private Task WhenEmptyAsync()
    {
        lock (_lock) return Task.WhenAll(_working.Values);
    }

    private async Task WorkAsync(string person)
    {
        while (Next(person) is { } work)
        {
            try
            {
                await work(_stopping.Token);
            }
            catch (OperationCanceledException)
            {
                // The bot is stopping.
            }
            catch (Exception fault)
            {
                Log.Failed(logger, person, fault);
            }
        }
    }

    /// <summary>The next request of a person; where there is none the lane ends, in the same breath, so that none is forgotten.</summary>
    private Func<CancellationToken, Task>? Next(string person)
    {
        lock (_lock)
        {
            if (_waiting[person].TryDequeue(out var work)) return work;
            _waiting.Remove(person);
            _working.Remove(person);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A request of {Person} failed.")]
        public static partial void Failed(ILogger logger, string person, Exception fault);
    }
}
