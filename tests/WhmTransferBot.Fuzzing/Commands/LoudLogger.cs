using Microsoft.Extensions.Logging;

namespace WhmTransferBot.Fuzzing.Commands;

/// <summary>A log to which a fault of the program itself is no line but the end: what is caught and logged is a finding as well.</summary>
/// <typeparam name="T">Who logs.</typeparam>
internal sealed class LoudLogger<T> : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Warning) throw new BrokenPromiseException($"{formatter(state, exception)} {exception}");
    }
}
