namespace WhmTransferBot.Slack;

/// <summary>Which addresses the bot is willing to talk to. Addresses come from payloads, too, and those are input like any other.</summary>
internal static class SlackAddress
{
    private static readonly string[] Homes = ["slack.com", "slack-gov.com", "slack-edge.com"];

    /// <summary>Whether an address is encrypted, or stays on this machine.</summary>
    public static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme is "https" or "wss" || (address.Scheme is "http" or "ws" && address.IsLoopback));

    /// <summary>Whether an address that Slack handed out is one of Slack's, or of the host that stands in for it.</summary>
    /// <param name="address">A socket, response or upload address.</param>
    /// <param name="api">The Web API that the bot was told to use.</param>
    public static bool IsTrusted(Uri address, Uri api)
    {
        if (!IsSafe(address)) return false;
        if (address.IsLoopback) return api.IsLoopback;
        return address.Host.Equals(api.Host, StringComparison.OrdinalIgnoreCase) || Homes.Any(home => IsWithin(address.Host, home));
    }

    private static bool IsWithin(string host, string home) =>
        host.Equals(home, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{home}", StringComparison.OrdinalIgnoreCase);
}
