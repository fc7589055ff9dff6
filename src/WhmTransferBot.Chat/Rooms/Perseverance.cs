namespace WhmTransferBot.Chat.Rooms;

/// <summary>
/// Does work of a platform that shall last as long as the bot. A fault that nobody knows must not end it, because the host would stop with it:
/// the work rests for a while and begins again.
/// </summary>
public static class Perseverance
{
    /// <summary>How long the work rests.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>Works until the work ends by itself, or until the bot stops.</summary>
    /// <param name="work">The work; it can be begun any number of times.</param>
    /// <param name="failed">Tells of a fault.</param>
    /// <param name="time">The clock.</param>
    /// <param name="stopping">The bot stops.</param>
    public static async Task WorkAsync(Func<CancellationToken, Task> work, Action<Exception> failed, TimeProvider time, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await work(stopping);
                return;
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                failed(fault);
            }

            await Task.Delay(Rest, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
