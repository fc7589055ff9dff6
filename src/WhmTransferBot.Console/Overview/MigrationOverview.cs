using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Dispatching;

namespace WhmTransferBot.Console.Overview;

/// <summary>The list of all migrations as one page shows it.</summary>
public sealed partial class MigrationOverview(IMigrations migrations, ILogger<MigrationOverview> logger)
{
    private const int Page = 30;
    private const int Most = 999;

    private int _shown = Page;

    /// <summary>The migrations, the newest first.</summary>
    public IReadOnlyList<MigrationSummary> Migrations { get; private set; } = [];

    /// <summary>Whether ended ones are left out.</summary>
    public bool OpenOnly { get; private set; }

    /// <summary>Whether there are more than are shown.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Whether the list could not be read the last time, so that what is shown may be old.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Shows open migrations only, or all.</summary>
    public Task FilterAsync(bool openOnly, CancellationToken cancellationToken)
    {
        (OpenOnly, _shown) = (openOnly, Page);
        return ReadAsync(cancellationToken);
    }

    /// <summary>Shows more of them.</summary>
    public Task ShowMoreAsync(CancellationToken cancellationToken)
    {
        _shown = Math.Min(_shown + Page, Most);
        return ReadAsync(cancellationToken);
    }

    /// <summary>Reads the list again.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var read = await migrations.ListAsync(OpenOnly, room: null, _shown + 1, cancellationToken);
            (Migrations, HasMore, IsStale) = ([.. read.Take(_shown)], read.Count > _shown, false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (!IsStale) Log.ReadingFailed(logger, failure);
            IsStale = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The console could not read the list of migrations; it shows the last one it has.")]
        public static partial void ReadingFailed(ILogger logger, Exception failure);
    }
}
