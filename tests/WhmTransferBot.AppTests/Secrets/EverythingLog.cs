using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace WhmTransferBot.AppTests.Secrets;

/// <summary>Keeps every line, every value in it, every scope around it, and every tag of every trace.</summary>
internal sealed class EverythingLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ActivityListener _traces;

    public EverythingLog()
    {
        _traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(_traces);
    }

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Keep(state);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue(formatter(state, exception));
        if (exception is not null) _lines.Enqueue(exception.ToString());
        Keep(state);
    }

    public void Dispose() => _traces.Dispose();

    private void Keep(object? state)
    {
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
        {
            foreach (var (key, value) in values) _lines.Enqueue($"{key}={value}");
        }
        else if (state is not null)
        {
            _lines.Enqueue(state.ToString() ?? string.Empty);
        }
    }

    private void Keep(Activity activity)
    {
        _lines.Enqueue(activity.DisplayName);
        foreach (var (key, value) in activity.TagObjects) _lines.Enqueue($"{key}={value}");
        foreach (var told in activity.Events.SelectMany(happened => happened.Tags)) _lines.Enqueue($"{told.Key}={told.Value}");
    }
}
