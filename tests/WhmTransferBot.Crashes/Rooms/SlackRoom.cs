using System.Net.WebSockets;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.People;
using WhmTransferBot.Fakes.Slack.Records;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Crashes.Rooms;

/// <summary>A channel in Slack.</summary>
public sealed class SlackRoom : IStoryRoom
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(5);
    private readonly FakeSlack _slack;
    private readonly string _channel;
    private readonly FakePerson _operator;
    private readonly FakePerson _approver;

    /// <summary>Brings the bot and two people into a channel.</summary>
    /// <param name="slack">Slack.</param>
    /// <param name="number">The channel's number, 1 to 999.</param>
    public SlackRoom(FakeSlack slack, int number)
    {
        (_slack, _channel) = (slack, $"C0ROOM{number:D3}");
        _operator = new FakePerson($"U0OPER{number:D3}", $"operator{number}");
        _approver = new FakePerson($"U0APPR{number:D3}", $"approver{number}");
        slack.Workspace.JoinedChannels[_channel] = true;
    }

    /// <inheritdoc />
    public RoomId Id => new($"slack:{_channel}");

    /// <inheritdoc />
    public string Operator => $"slack:{_operator.Id}";

    /// <inheritdoc />
    public string Approver => $"slack:{_approver.Id}";

    /// <inheritdoc />
    public async Task SayAsync(bool byApprover, string verb, params IReadOnlyList<(string Name, string Value)> options)
    {
        var words = options.Select(option => option.Name == "migration" ? option.Value : $"{option.Name}:{option.Value}");
        try
        {
            var typed = _slack.People.TypeAsync(byApprover ? _approver : _operator, _channel, string.Join(' ', words.Prepend(verb)));
            await (await typed.WaitAsync(LongestAnswer)).Acknowledged.WaitAsync(LongestAnswer);
        }
        catch (Exception nobodyHeard) when (nobodyHeard is TimeoutException or IOException or ObjectDisposedException or WebSocketException)
        {
            // The connection was gone at that moment. Whoever typed it looks again and repeats it.
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<StandingMessage> Standing()
    {
        var shown = new HashSet<(string?, string)>();
        return
        [
            .. _slack.Workspace.Messages
                .Where(message => message.Channel == _channel && message.User == FakeWorkspace.BotUser)
                // Slack gives a file a message of its own, which belongs to the one before; only a file that is shown twice is one too many.
                .Where(message => message.Files.Count == 0 || message.Files.Any(file => !shown.Add((message.ThreadTs, file.Name))))
                .Select(Standing),
        ];
    }

    private static StandingMessage Standing(FakeMessage message) => new(
        message.Ts,
        message.ThreadTs,
        message.WordsWithoutButtons.Length > 0 ? message.WordsWithoutButtons : message.Text,
        [.. message.Buttons.Select(button => $"{button["action_id"]}").Order(StringComparer.Ordinal)]);
}
