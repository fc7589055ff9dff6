using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.People;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>A channel in Slack.</summary>
/// <param name="slack">Slack.</param>
/// <param name="number">Its number, 1 or more.</param>
internal sealed class SlackSoakRoom(FakeSlack slack, int number) : ISoakRoom
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(5);

    public FakePerson Operator { get; } = new($"U0OPER{number:D3}", $"operator{number}");

    public FakePerson Approver { get; } = new($"U0APPR{number:D3}", $"approver{number}");

    public string Channel { get; } = $"C0SOAK{number:D3}";

    public RoomId Id => new($"slack:{Channel}");

    public async Task SayAsync(bool byApprover, string verb, params (string Name, string Value)[] options)
    {
        var words = options.Select(option => option.Name == "migration" ? option.Value : $"{option.Name}:{option.Value}");
        try
        {
            var delivery = await slack.People.TypeAsync(byApprover ? Approver : Operator, Channel, string.Join(' ', words.Prepend(verb)));
            await delivery.Acknowledged.WaitAsync(LongestAnswer);
        }
        catch (Exception nobodyHeard) when (nobodyHeard is TimeoutException or IOException or ObjectDisposedException or System.Net.WebSockets.WebSocketException)
        {
            // The connection was gone at that moment. Whoever typed it looks again and repeats it.
        }
    }

    public IReadOnlyList<string> Standing()
    {
        var shown = new HashSet<(string?, string)>();
        return
        [
            .. slack.Workspace.Messages
                .Where(message => message.Channel == Channel && message.User == FakeWorkspace.BotUser)
                // Slack gives a file a message of its own, which belongs to the one before; only a file that is shown twice is one too many.
                .Where(message => message.Files.Count == 0 || message.Files.Any(file => !shown.Add((message.ThreadTs, file.Name))))
                .Select(message => message.Ts),
        ];
    }
}
