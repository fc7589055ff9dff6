namespace WhmTransferBot.AppTests.Slack;

/// <summary>Waits for something that happens on the other side of a real socket.</summary>
internal static class Eventually
{
    /// <summary>How long is waited at most. It says nothing of how long something should take: the machine may be busy.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until something is so.</summary>
    public static async Task IsAsync(Func<bool> isSo, string what) =>
        await GetAsync(() => isSo() ? new object() : null, what);

    /// <summary>Waits until something is so that has to be asked for.</summary>
    public static async Task IsAsync(Func<Task<bool>> isSo, string what)
    {
        for (var since = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(since) < Patience;)
        {
            if (await isSo()) return;
            await Task.Delay(Look, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        throw TooLong(what);
    }

    /// <summary>Waits until there is something.</summary>
    public static async Task<T> GetAsync<T>(Func<T?> find, string what)
        where T : class
    {
        for (var since = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(since) < Patience;)
        {
            if (find() is { } found) return found;
            await Task.Delay(Look, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        throw TooLong(what);
    }

    private static TimeoutException TooLong(string what) => new($"Not within {Patience.TotalSeconds:0} s: {what}.");
}
