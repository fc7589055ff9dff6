using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Slack.Delivery;

namespace WhmTransferBot.Slack;

/// <summary>What is known of the way from Slack to the bot. Safe to be read at any time.</summary>
public sealed class SlackLink
{
    private readonly TimeProvider _time;
    private readonly IEnumerable<ILostPlatforms> _losses;
    private readonly Lock _lock = new();
    private int _sockets;
    private SlackLinkStatus _status;

    /// <summary>Begins without a connection.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="losses">Who is told when no further attempt is made.</param>
    public SlackLink(TimeProvider time, IEnumerable<ILostPlatforms> losses)
    {
        (_time, _losses) = (time, losses);
        _status = new SlackLinkStatus(SlackLinkState.Connecting, time.GetUtcNow(), null);
    }

    /// <summary>The state now.</summary>
    public SlackLinkStatus Status
    {
        get
        {
            lock (_lock) return _status;
        }
    }

    /// <summary>A connection stands.</summary>
    /// <returns>How long there was none before.</returns>
    internal TimeSpan Opened()
    {
        lock (_lock)
        {
            var deafFor = _sockets++ > 0 || _status.State == SlackLinkState.Connected ? TimeSpan.Zero : _time.GetUtcNow() - _status.Since;
            if (_status.State is SlackLinkState.Connecting or SlackLinkState.Reconnecting) Become(SlackLinkState.Connected, null);
            return deafFor;
        }
    }

    /// <summary>Over HTTP, where nothing is held open: Slack answered a call of the bot.</summary>
    internal void Answered()
    {
        lock (_lock)
        {
            if (_status.State is not (SlackLinkState.Connecting or SlackLinkState.Reconnecting)) return;
            _sockets = 1;
            Become(SlackLinkState.Connected, null);
        }
    }

    /// <summary>Over HTTP: a call of the bot was not answered. The first since the last answer counts.</summary>
    internal void Unanswered(string why)
    {
        if (Status.State == SlackLinkState.Connected) Closed(why);
        else Failed(why);
    }

    /// <summary>A connection ended.</summary>
    internal void Closed(string why)
    {
        lock (_lock)
        {
            _sockets = Math.Max(0, _sockets - 1);
            if (_sockets == 0 && _status.State != SlackLinkState.Stopped) Become(SlackLinkState.Reconnecting, why);
        }
    }

    /// <summary>An attempt to connect failed.</summary>
    internal void Failed(string why)
    {
        lock (_lock)
        {
            if (_sockets == 0 && _status.State != SlackLinkState.Stopped) _status = _status with { Problem = why };
        }
    }

    /// <summary>No further attempt is made. That stays, whatever another connection does.</summary>
    internal void Stopped(string why)
    {
        lock (_lock) Become(SlackLinkState.Stopped, why);
        foreach (var loss in _losses) loss.Report(SlackRoom.Platform, why);
    }

    private void Become(SlackLinkState state, string? problem) => _status = new SlackLinkStatus(state, _time.GetUtcNow(), problem);
}
