using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using WhmTransferBot.AppTests.Slack;

namespace WhmTransferBot.AppTests.Doors;

/// <summary>A client without manners: it sends bytes as a test says, and reads what comes back until the bot hangs up.</summary>
internal sealed class RawConnection : IAsyncDisposable
{
    private readonly TcpClient _client = new(AddressFamily.InterNetwork) { NoDelay = true };
    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private Stream _stream = Stream.Null;

    /// <summary>How many bytes could be sent.</summary>
    public long Sent { get; private set; }

    /// <summary>Connects to the bot.</summary>
    /// <param name="bot">Its address.</param>
    /// <param name="from">An address of this machine to come from. Default: the system's choice.</param>
    public static async Task<RawConnection> OpenAsync(Uri bot, IPAddress? from = null)
    {
        var connection = new RawConnection();
        if (from is not null) connection._client.Client.Bind(new IPEndPoint(from, 0));
        connection._patience.CancelAfter(Eventually.Patience);
        try
        {
            await connection._client.ConnectAsync(bot.Host, bot.Port, connection._patience.Token);
            connection._stream = connection._client.GetStream();
        }
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.ConnectionReset)
        {
            // The bot can hang up before this side knows that it is connected. There is nothing to read then.
        }

        return connection;
    }

    /// <summary>Sends text.</summary>
    /// <returns>Whether the bot still takes it.</returns>
    public async Task<bool> TrySendAsync(string text)
    {
        try
        {
            await _stream.WriteAsync(Encoding.ASCII.GetBytes(text), _patience.Token);
            Sent += text.Length;
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Sends the same again and again until the bot does not take it any more.</summary>
    public async Task SendForeverAsync(string text, TimeSpan pause)
    {
        while (await TrySendAsync(text)) await Task.Delay(pause, TimeProvider.System, _patience.Token);
    }

    /// <summary>The status of the answer; 0 when the bot hangs up without a word.</summary>
    public async Task<int> StatusAsync()
    {
        var answer = await UntilClosedAsync(whole: false);
        return answer.Split(' ') is [var protocol, var status, ..] && protocol.StartsWith("HTTP/1.1", StringComparison.Ordinal) ? int.Parse(status[..3], CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Everything until the bot hangs up; with <paramref name="whole"/> false, until the first line has come.</summary>
    public async Task<string> UntilClosedAsync(bool whole = true)
    {
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (whole || !answer.ToString().Contains("\r\n", StringComparison.Ordinal))
            {
                var read = await _stream.ReadAsync(buffer, _patience.Token);
                if (read == 0) break;
                answer.Append(Encoding.ASCII.GetString(buffer, 0, read));
            }
        }
        catch (IOException)
        {
            // A reset is a way to hang up.
        }

        return answer.ToString();
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        _patience.Dispose();
        return ValueTask.CompletedTask;
    }
}
