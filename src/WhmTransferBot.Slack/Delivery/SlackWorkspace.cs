using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Delivery;

/// <summary>Which workspace the bot is in, once Slack has said so.</summary>
internal sealed class SlackWorkspace(SlackWebApi api)
{
    private volatile Identity? _identity;

    /// <summary>The bot and its workspace; nothing until Slack has said so.</summary>
    public Identity? Known => _identity;

    /// <summary>Asks Slack unless it has been asked with success before.</summary>
    public async Task<SlackAnswer<Identity>> AskAsync(CancellationToken cancellationToken) =>
        _identity is { } known ? new SlackAnswer<Identity>.Done(known) : await AskAgainAsync(cancellationToken);

    /// <summary>Asks Slack, whatever is known.</summary>
    public async Task<SlackAnswer<Identity>> AskAgainAsync(CancellationToken cancellationToken)
    {
        var answer = await api.TestAuthAsync(cancellationToken);
        if (answer.ValueOrNothing is { } identity) _identity = identity;
        return answer;
    }

    /// <summary>The address of a message; nothing until the workspace is known.</summary>
    public string? LinkTo(string channel, string ts) =>
        Uri.TryCreate(_identity?.Url, UriKind.Absolute, out var home)
            ? new Uri(home, $"archives/{channel}/p{ts.Replace(".", string.Empty, StringComparison.Ordinal)}").AbsoluteUri
            : null;
}
