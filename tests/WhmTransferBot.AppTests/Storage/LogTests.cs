using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.AppTests.Storage;

public sealed class LogTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Faults are exceptions with sentences; who catches them decides what the log says.</summary>
    [Theory, EachDatabase]
    public async Task Daily_work_and_conflicts_leave_nothing_in_the_log(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        using var log = new RecordedLog();
        await using var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(log)).AddStorage(storage.Options).BuildServiceProvider();
        await services.GetRequiredService<StorageSchema>().MigrateAsync(Cancellation);
        var migrations = services.GetRequiredService<MigrationStore>();

        await migrations.CommitAsync(Some.New(Some.Snapshot(1, "alice"), Some.Card(1, "planned")), Cancellation);
        await migrations.ListAsync(openOnly: true, Some.Room, 10, Cancellation);
        await migrations.OpenTouchingAsync(Some.Snapshot(2, "alice"), Cancellation);
        await Should.ThrowAsync<VersionConflictException>(migrations.CommitAsync(Some.New(Some.Snapshot(1)), Cancellation));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            try
            {
                await migrations.CommitAsync(Some.Change(Some.Snapshot(1), 1), Cancellation);
            }
            catch (VersionConflictException)
            {
                // Four of five lose.
            }
        }));

        log.Lines.ShouldBeEmpty();
    }

    private sealed class RecordedLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel} {eventId}: {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}
