namespace WhmTransferBot.Chat.Dispatching;

/// <summary>
/// The bot's way out. Once it has begun, no further command is let in and no further work is taken up; commands inside are answered
/// first. There is no way back: who departs is a process, and the next one begins anew.
/// </summary>
public sealed class Departure
{
    private readonly TaskCompletionSource _isEmpty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private volatile bool _hasBegun;
    private int _inside;

    /// <summary>Whether the bot is going down.</summary>
    public bool HasBegun => _hasBegun;

    /// <summary>Begins it.</summary>
    /// <returns>Ends when the last command inside has been answered.</returns>
    public Task BeginAsync()
    {
        lock (_lock)
        {
            _hasBegun = true;
            if (_inside == 0) _isEmpty.TrySetResult();
            return _isEmpty.Task;
        }
    }

    /// <summary>Lets a command in, unless the bot is going down.</summary>
    internal bool TryEnter()
    {
        lock (_lock)
        {
            if (_hasBegun) return false;
            _inside++;
            return true;
        }
    }

    /// <summary>A command that was let in has been answered.</summary>
    internal void Leave()
    {
        lock (_lock)
        {
            if (--_inside == 0 && _hasBegun) _isEmpty.TrySetResult();
        }
    }
}
