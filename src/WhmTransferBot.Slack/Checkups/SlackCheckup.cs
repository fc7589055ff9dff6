using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.People;
using WhmTransferBot.Slack.Socket;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Checkups;

/// <summary>Looks at everything that the bot needs in Slack, without changing anything.</summary>
public sealed class SlackCheckup
{
    private readonly SlackWebApi _api;
    private readonly SlackOptions _options;
    private readonly AccessPolicy _access;
    private readonly TokenCheck _token;
    private readonly SocketCheck _socket;
    private readonly ChannelCheck _channel;
    private readonly GroupCheck _group;

    internal SlackCheckup(
        SlackWebApi api,
        SlackPatience patience,
        SlackOptions options,
        AccessPolicy access,
        SocketTimes times,
        TimeProvider time,
        ILogger<SocketCheck> logger)
    {
        (_api, _options, _access) = (api, options, access);
        _token = new TokenCheck(options, time);
        _socket = new SocketCheck(api, options, times, time, logger);
        _channel = new ChannelCheck(api, patience);
        _group = new GroupCheck(api, patience);
    }

    /// <summary>Everything that was found, what is well included. Without a token that Slack accepts only the socket is tried besides.</summary>
    public async Task<IReadOnlyList<SlackFinding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var answer = await _api.TestAuthAsync(cancellationToken);
        var way = _options.Mode == SlackMode.Socket ? await _socket.ExamineAsync(cancellationToken) : Signed();
        if (answer.ValueOrNothing is not { } identity) return [_token.Unusable(answer), way];
        List<SlackFinding> findings = [.. _token.Examine(identity), way];
        foreach (var channel in _options.Channels) findings.Add(await _channel.ExamineAsync(channel, identity.User ?? "the bot", cancellationToken));
        foreach (var group in _access.GroupsNamed(UserGroups.Prefix)) findings.Add(await _group.ExamineAsync(group, cancellationToken));
        return findings;
    }

    /// <summary>Whether Slack finds the way cannot be seen from this side of it.</summary>
    private static SlackFinding Signed() => SlackFinding.Ok(
        "Slack requests", "They are taken at /slack/commands, /slack/interactions and /slack/events; enter these with the bot's public address on the app's pages.");
}
