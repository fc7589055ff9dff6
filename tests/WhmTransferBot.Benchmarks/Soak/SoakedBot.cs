using WhmTransferBot.Crashes;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>The bot that is soaked.</summary>
/// <param name="Process">Its process.</param>
/// <param name="Address">Where it listens.</param>
internal sealed record SoakedBot(BotProcess Process, Uri Address) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
