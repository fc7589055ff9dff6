using Microsoft.AspNetCore.Connections;

namespace WhmTransferBot.Doors;

/// <summary>
/// Counts the open connections of each sender and closes at once what one opens beyond the bound, so that no stranger takes the
/// connections of all. A private address is not counted: it may be a proxy, which brings everybody.
/// </summary>
internal sealed class SenderConnections(DoorBounds bounds)
{
    private readonly Lock _counting = new();
    private readonly Dictionary<string, int> _open = [];

    /// <summary>Serves a connection to its end, or closes it.</summary>
    public async Task ServeAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var sender = Sender.Of(connection);
        if (!sender.IsKnown)
        {
            await next(connection);
            return;
        }

        if (!TryOpen(sender))
        {
            connection.Abort();
            return;
        }

        try
        {
            await next(connection);
        }
        finally
        {
            Close(sender);
        }
    }

    private bool TryOpen(Sender sender)
    {
        lock (_counting)
        {
            var open = _open.GetValueOrDefault(sender.Key);
            if (open >= bounds.ConnectionsOfSender) return false;
            _open[sender.Key] = open + 1;
            return true;
        }
    }

    private void Close(Sender sender)
    {
        lock (_counting)
        {
            if (--_open[sender.Key] == 0) _open.Remove(sender.Key);
        }
    }
}
