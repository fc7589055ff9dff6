using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace WhmTransferBot.AppTests.Logs;

/// <summary>Keeps every line as the program's own formatters would write it to the console, as text and as JSON.</summary>
internal sealed class FormattedLog(IEnumerable<ConsoleFormatter> formatters) : ILoggerProvider, ISupportExternalScope
{
    private readonly ConsoleFormatter _text = formatters.Single(formatter => formatter.Name == "bot");
    private readonly ConsoleFormatter _json = formatters.Single(formatter => formatter.Name == ConsoleFormatterNames.Json);
    private IExternalScopeProvider? _scopes;

    public ConcurrentQueue<string> Text { get; } = new();

    public ConcurrentQueue<string> Json { get; } = new();

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Writer(FormattedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var entry = new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter);
            Write(log._text, in entry, log.Text);
            Write(log._json, in entry, log.Json);
        }

        private void Write<TState>(ConsoleFormatter into, in LogEntry<TState> entry, ConcurrentQueue<string> lines)
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            into.Write(in entry, log._scopes, writer);
            if (writer.ToString() is { Length: > 0 } line) lines.Enqueue(line);
        }
    }
}
