using Microsoft.AspNetCore.Http;
using WhmTransferBot.Console.People;

namespace WhmTransferBot.Console;

/// <summary>How the console is opened, and to whom.</summary>
public sealed class ConsoleOptions
{
    /// <summary>
    /// What a visitor has to know to enter from anywhere. Default: nothing, and then the console answers on loopback only.
    /// Never shown and never logged.
    /// </summary>
    public string? AccessToken { get; set; }

    /// <summary>
    /// Reads the token as it is now, for one that is rotated; nothing while it is not where it should be, and then nobody enters. Default:
    /// none, and then <see cref="AccessToken"/> stays what it is. Whether visitors have to sign in at all is settled by that one.
    /// </summary>
    public Func<string?>? ReadAccessToken { get; set; }

    /// <summary>The token that counts now.</summary>
    internal string? CurrentAccessToken => ReadAccessToken is { } read ? read() : AccessToken;

    /// <summary>
    /// What tells the sender of a request from others, so that attempts to sign in are counted for each. Default: the address at the other
    /// end, which behind a proxy is the proxy's.
    /// </summary>
    public Func<HttpContext, string> SenderOf { get; set; } = request => request.Connection.RemoteIpAddress?.ToString() ?? string.Empty;

    /// <summary>Where people reach the console, for links to a thread. Default: unknown, and then there are no links.</summary>
    public Uri? Address { get; set; }

    /// <summary>
    /// The folder of the keys that protect sign-in cookies and forms. Default: where the framework keeps them for the user of the process,
    /// which a container loses when it is replaced.
    /// </summary>
    public string? KeyFolder { get; set; }

    /// <summary>Who a visitor can be. Default: one operator and two approvers.</summary>
    public IReadOnlyList<ConsolePerson> People { get; set; } = ConsolePerson.Defaults;

    /// <summary>How many messages the channel shows, 1 to 1000. Default: the last 100.</summary>
    public int ChannelMessages { get; set; } = 100;

    /// <summary>The least time between two redraws of one page; what arrives meanwhile is drawn together. Default: 300 ms.</summary>
    public TimeSpan RedrawInterval { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How often the page reads the database without being told of a change, which another node may have made. Default: 5 s.</summary>
    public TimeSpan RereadInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether visitors have to sign in.</summary>
    internal bool AsksForToken => !string.IsNullOrEmpty(AccessToken);

    /// <summary>Refuses what cannot work.</summary>
    /// <exception cref="ArgumentException">An option is out of its bounds; names it.</exception>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ChannelMessages, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ChannelMessages, 1000);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(RedrawInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(RereadInterval, TimeSpan.Zero);
        if (People.Count == 0) throw new ArgumentException("The console needs at least one person.", nameof(People));
    }
}
