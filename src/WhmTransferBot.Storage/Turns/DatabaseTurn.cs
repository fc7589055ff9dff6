using Npgsql;

namespace WhmTransferBot.Storage.Turns;

/// <summary>A turn that one program has, as long as its connection to the database lives.</summary>
public sealed class DatabaseTurn : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    private readonly NpgsqlConnection _connection;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _over = new();
    private readonly CancellationTokenSource _givenBack = new();
    private readonly Task _watching;

    internal DatabaseTurn(NpgsqlConnection connection, TimeProvider time)
    {
        (_connection, _time) = (connection, time);
        _watching = WatchAsync();
    }

    /// <summary>Cancelled when the turn is lost although it was not given back: the database let go of it.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>Gives the turn back; another program may have it at once.</summary>
    public async ValueTask DisposeAsync()
    {
        await _givenBack.CancelAsync();
        await _watching;
        await _connection.DisposeAsync();
        _givenBack.Dispose();
        _over.Dispose();
    }

    /// <summary>A connection that has died is only noticed by using it.</summary>
    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(BetweenLooks, _time, _givenBack.Token);
                await using var look = new NpgsqlCommand("SELECT 1", _connection);
                await look.ExecuteScalarAsync(_givenBack.Token);
            }
        }
        catch (OperationCanceledException) when (_givenBack.IsCancellationRequested)
        {
            // It was given back.
        }
        catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException or TimeoutException or IOException)
        {
            await _over.CancelAsync();
        }
    }
}
