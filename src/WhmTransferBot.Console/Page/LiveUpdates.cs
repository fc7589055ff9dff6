using WhmTransferBot.Console.Room;

namespace WhmTransferBot.Console.Page;

/// <summary>Keeps one page up to date: told changes are drawn a few times a second, everything is read again now and then.</summary>
internal sealed class LiveUpdates : IAsyncDisposable
{
    private static readonly TimeSpan ListInterval = TimeSpan.FromSeconds(1);

    private readonly ChangeGathering _messages;
    private readonly ChangeGathering _list;
    private readonly IDisposable _subscription;
    private readonly CancellationTokenSource _leaving = new();
    private readonly ConsoleOptions _options;
    private readonly TimeProvider _time;
    private Task _running = Task.CompletedTask;

    public LiveUpdates(RoomFeed feed, ConsoleOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _messages = new ChangeGathering(options.RedrawInterval, time);
        _list = new ChangeGathering(ListInterval, time);
        _subscription = feed.Subscribe(Take);
    }

    /// <summary>Begins to hand changes on. They were gathered since the object was made.</summary>
    /// <param name="drawMessages">Draws changes of the room.</param>
    /// <param name="readList">Reads the list of migrations again.</param>
    /// <param name="readAll">Reads everything again.</param>
    public void Start(Func<IReadOnlyList<RoomChange>, Task> drawMessages, Func<Task> readList, Func<Task> readAll) =>
        _running = Task.WhenAll(
            _messages.RunAsync(drawMessages, _leaving.Token),
            _list.RunAsync(_ => readList(), _leaving.Token),
            ReadAgainAsync(readAll, _leaving.Token));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _subscription.Dispose();
        await _leaving.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _leaving.Dispose();
    }

    private void Take(RoomChange change)
    {
        _messages.Add(change);
        _list.Add(change);
    }

    private async Task ReadAgainAsync(Func<Task> readAll, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_options.RereadInterval, _time);
        while (await timer.WaitForNextTickAsync(cancellationToken)) await readAll();
    }
}
