using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Fuzzing.Http;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Slack;
using WhmTransferBot.Slack.Checkups;
using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.People;
using WhmTransferBot.Slack.Pacing;
using WhmTransferBot.Slack.Socket;
using WhmTransferBot.Slack.WebApi;
using WhmTransferBot.Tests.Chat;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Fuzzing.Slack;

/// <summary>What Slack's Web API answers: whatever the body is, every call and everything built on it ends in an outcome, with a reason that can be read.</summary>
internal static class SlackAnswerPromises
{
    private const int LongestReason = 1_000;
    private const string Sensible = """{"ok":true,"ts":"1.000001","channel":"C1","url":"https://team.slack.com/","user":"bot","bot_id":"B1","upload_url":"https://files.slack.com/u","file_id":"F1","messages":[],"users":["U1"]}""";

    private static readonly SlackOptions Options = new()
    {
        BotToken = new Secret("xoxb-fuzzed"), AppToken = new Secret("xapp-fuzzed"), Mode = SlackMode.Http, Channels = ["C1"],
    };

    private static readonly SlackMeter Meter = new(Some.Meters);

    private static readonly OutgoingMessage Message = new()
    {
        DeliveryId = "d1",
        Room = new RoomId("slack:C1"),
        Migration = new MigrationId(1),
        Placement = Placement.Thread,
        ThreadRoot = new MessageReference("1.000000"),
        MayHaveArrived = true,
        Card = new Card { Title = "M-1", Blocks = [new TextBlock(CardText.Of($"fuzzed"))], Files = [new CardFile("a.txt", "A file", "fuzzed")] },
    };

    /// <summary>Insists on them.</summary>
    public static async Task HoldAsync(byte[] body)
    {
        foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.NotFound, HttpStatusCode.BadGateway })
            await CallAsync(() => new AnsweringClients(body, 0, _ => Sensible) { Status = status, Headers = ["Retry-After", "X-OAuth-Scopes", "Date"] });
        foreach (var at in new[] { 0, 1, 2 })
        {
            await DeliverAsync(new AnsweringClients(body, at, _ => Sensible));
            await ExamineAsync(new AnsweringClients(body, at, _ => Sensible));
        }

        await EditAsync(new AnsweringClients(body, 0, _ => Sensible));
        await ShowAsync(new AnsweringClients(body, 0, _ => Sensible));
        await KnowAsync(new AnsweringClients(body, 0, _ => Sensible));
    }

    /// <summary>The calls whose answer is read for more than its success, and one to an address that Slack named.</summary>
    private static async Task CallAsync(Func<AnsweringClients> clients)
    {
        await AskAsync(clients(), api => api.TestAuthAsync(default));
        await AskAsync(clients(), api => api.OpenSocketAsync(default));
        await AskAsync(clients(), api => api.OpenConversationAsync("U1", default));
        await AskAsync(clients(), api => api.RespondAsync(new Uri("https://hooks.slack.com/commands/1"), new ResponseMessage("ephemeral", "fuzzed", []), default));
    }

    private static async Task AskAsync<T>(AnsweringClients clients, Func<SlackWebApi, Task<SlackAnswer<T>>> ask)
        where T : ApiAnswer
    {
        var (api, clock) = Api(clients);
        var answer = await Waits.ForAsync(ask(api), clock);
        Promise.Readable(answer.Problem, LongestReason, "Why a call of Slack's was not done");
    }

    private static async Task DeliverAsync(AnsweringClients clients)
    {
        var (api, clock) = Api(clients);
        OutcomePromises.Hold(await Waits.ForAsync(Platform(api, clock).PostAsync(Message, default), clock));
    }

    private static async Task EditAsync(AnsweringClients clients)
    {
        var (api, clock) = Api(clients);
        OutcomePromises.Hold(await Waits.ForAsync(Platform(api, clock).EditAsync(Message, new MessageReference("1.000000"), default), clock));
    }

    private static async Task ExamineAsync(AnsweringClients clients)
    {
        var (api, clock) = Api(clients);
        var checkup = new SlackCheckup(api, new SlackPatience(clock), Options, Some.Access, new SocketTimes(), clock, NullLogger<SocketCheck>.Instance);
        foreach (var finding in await Waits.ForAsync(checkup.ExamineAsync(default), clock))
        {
            Promise.Readable(finding.Words, LongestReason, "What the doctor found at Slack");
            Promise.Readable(finding.Remedy, LongestReason, "What the doctor advises for Slack");
        }
    }

    private static async Task ShowAsync(AnsweringClients clients)
    {
        var (api, clock) = Api(clients);
        var workspace = new SlackWorkspace(api);
        await Waits.ForAsync(workspace.AskAsync(default), clock);
        workspace.LinkTo("C1", "1.000001");
    }

    private static async Task KnowAsync(AnsweringClients clients)
    {
        var (api, clock) = Api(clients);
        using var groups = new UserGroups(api, new SlackPatience(clock), Options, Some.Access, clock, NullLogger<UserGroups>.Instance);
        await Waits.ForAsync(groups.RefreshAsync(Timeout.InfiniteTimeSpan, default), clock);
        groups.GroupsOf("U1");
    }

    private static (SlackWebApi Api, FakeTimeProvider Clock) Api(AnsweringClients clients)
    {
        var clock = new FakeTimeProvider(Some.Noon);
        return (new SlackWebApi(new SlackWire(clients, Options, clock), Options, new CallPacer(clock), new SlackLink(clock, []), Meter), clock);
    }

    private static SlackPlatform Platform(SlackWebApi api, FakeTimeProvider clock)
    {
        var patience = new SlackPatience(clock);
        return new SlackPlatform(
            api, patience, new PastDeliverySearch(api, patience), clock, new FileDelivery(api, patience), new SlackWorkspace(api), NullLogger<SlackPlatform>.Instance);
    }
}
