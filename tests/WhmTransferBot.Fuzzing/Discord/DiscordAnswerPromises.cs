using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord;
using WhmTransferBot.Discord.Checkups;
using WhmTransferBot.Discord.Gateway;
using WhmTransferBot.Discord.Rest;
using WhmTransferBot.Discord.Rest.RateLimits;
using WhmTransferBot.Discord.Rooms;
using WhmTransferBot.Fuzzing.Http;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Tests.Chat;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Fuzzing.Discord;

/// <summary>What Discord's REST API answers: whatever the body and its limits are, everything built on it ends in an outcome, with a reason that can be read.</summary>
internal static class DiscordAnswerPromises
{
    private const int LongestReason = 1_000;

    private static readonly string[] Limits = ["Retry-After", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset-After", "X-RateLimit-Bucket", "X-RateLimit-Scope"];

    private static readonly DiscordOptions Options = new()
    {
        Token = new Secret("fuzzed"), Guild = new Snowflake(3), Rooms = [new RoomId("discord:5")], Notified = ["discord:role:7"],
    };

    private static readonly DiscordMeter Meter = new(Some.Meters);

    private static readonly OutgoingMessage Message = new()
    {
        DeliveryId = "d1",
        Room = new RoomId("discord:5"),
        Migration = new MigrationId(1),
        Placement = Placement.Channel,
        MayHaveArrived = true,
        Card = new Card { Title = "M-1", Blocks = [new TextBlock(CardText.Of($"fuzzed"))], Files = [new CardFile("a.txt", "A file", "fuzzed")] },
    };

    /// <summary>Insists on them.</summary>
    public static async Task HoldAsync(byte[] body)
    {
        foreach (var at in new[] { 0, 1, 2, 3, 4, 5 }) await ExamineAsync(new AnsweringClients(body, at, Sensible));
        foreach (var at in new[] { 0, 1, 2 }) await DeliverAsync(new AnsweringClients(body, at, Sensible), Message);
        foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.Forbidden, HttpStatusCode.BadGateway })
        {
            await DeliverAsync(new AnsweringClients(body, 0, Sensible) { Status = status, Headers = Limits }, Message with { MayHaveArrived = false });
            await BeginAsync(new AnsweringClients(body, 0, Sensible) { Status = status, Headers = ["X-RateLimit-Reset-After"] });
        }

        foreach (var at in new[] { 0, 1, 2 })
        {
            var inThread = Message with { Placement = Placement.Thread, ThreadRoot = new MessageReference("5/9"), MayHaveArrived = false };
            await DeliverAsync(new AnsweringClients(body, at, Sensible) { Status = HttpStatusCode.BadRequest }, inThread);
        }

        await EditAsync(new AnsweringClients(body, 0, Sensible) { Status = HttpStatusCode.BadRequest });
    }

    private static string Sensible(HttpRequestMessage request) => (request.Method.Method, request.RequestUri?.AbsolutePath) switch
    {
        ("GET", { } path) when path.EndsWith("/commands", StringComparison.Ordinal) || path.EndsWith("/messages", StringComparison.Ordinal) => "[]",
        ("GET", { } path) when path.EndsWith("/roles", StringComparison.Ordinal) => """[{"id":"3","permissions":"8"},{"id":"7","name":"approvers","permissions":"0"}]""",
        ("GET", { } path) when path.EndsWith("/gateway/bot", StringComparison.Ordinal) => """{"url":"wss://gateway.discord.gg"}""",
        _ => """{"id":"9","guild_id":"3","type":0,"name":"fuzzed","roles":["7"],"user":{"id":"9"}}""",
    };

    private static async Task ExamineAsync(AnsweringClients clients)
    {
        var (rest, clock) = Rest(clients);
        foreach (var finding in await Waits.ForAsync(new DiscordCheckup(rest, Options, clock).ExamineAsync(default), clock))
        {
            Promise.Readable(finding.Words, LongestReason, "What the doctor found at Discord");
            Promise.Readable(finding.Remedy, LongestReason, "What the doctor advises for Discord");
        }
    }

    private static async Task BeginAsync(AnsweringClients clients)
    {
        var (rest, clock) = Rest(clients);
        var budget = new IdentifyBudget(rest, Options, clock, NullLogger<IdentifyBudget>.Instance);
        if ((await Waits.ForAsync(budget.TakeAsync(default), clock)).Failure is GatewayEnding.NewSession failure) Promise.Readable(failure.Reason, LongestReason, "Why Discord's gateway is not reached");
    }

    private static async Task DeliverAsync(AnsweringClients clients, OutgoingMessage message)
    {
        var (rest, clock) = Rest(clients);
        OutcomePromises.Hold(await Waits.ForAsync(Platform(rest, clock).PostAsync(message, default), clock));
    }

    private static async Task EditAsync(AnsweringClients clients)
    {
        var (rest, clock) = Rest(clients);
        OutcomePromises.Hold(await Waits.ForAsync(Platform(rest, clock).EditAsync(Message, new MessageReference("5/9"), default), clock));
    }

    private static (RestClient Client, FakeTimeProvider Clock) Rest(AnsweringClients clients)
    {
        var clock = new FakeTimeProvider(Some.Noon);
        var transport = new RestTransport(clients, Options, clock);
        return (new RestClient(transport, new Buckets(clock), new GlobalLimit(clock), new InvalidRequests(clock), Meter, [], clock, NullLogger<RestClient>.Instance), clock);
    }

    private static DiscordPlatform Platform(RestClient rest, FakeTimeProvider clock)
    {
        var channels = new ChannelApi(rest);
        var past = new PastMessages(channels, new BotSelf(rest), clock, NullLogger<PastMessages>.Instance);
        var poster = new Poster(channels, past, NullLogger<Poster>.Instance);
        return new DiscordPlatform(
            channels, poster, new MigrationThreads(channels, poster, NullLogger<MigrationThreads>.Instance), new OldMessageEdits(clock), Options, NullLogger<DiscordPlatform>.Instance);
    }
}
