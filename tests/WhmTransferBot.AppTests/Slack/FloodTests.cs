using WhmTransferBot.Fakes.Slack;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>Somebody's script types far more than a person can. She is told so each time, and nobody else notices.</summary>
public sealed class FloodTests
{
    private const string Refusal = "was a great deal in a short time";
    private const int Flood = 150;

    [Theory]
    [InlineData(FakeRoute.Socket)]
    [InlineData(FakeRoute.Http)]
    public async Task Everything_is_answered_the_surplus_is_refused_and_others_go_on(FakeRoute route)
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Route = route, Access = new() { Operators = ["*"] } });

        var deliveries = await Task.WhenAll(Enumerable.Range(0, Flood).Select(number =>
            bench.TypeAsync(SlackBench.Ana, $"plan from:old1 to:new1 accounts:account{number}")));
        await bench.TypeAsync(SlackBench.Bob, "plan from:old1 to:new1 accounts:bobs");

        await Task.WhenAll(deliveries.Select(delivery => delivery.Acknowledged)).WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        (await bench.WhisperAsync(SlackBench.Bob)).Words.ShouldNotContain(Refusal);
        await Eventually.IsAsync(() => WhispersToAna(bench).Count == Flood, "Ana has an answer to each");
        var refused = WhispersToAna(bench).Count(words => words.Contains(Refusal, StringComparison.Ordinal));
        refused.ShouldBeGreaterThan(0);
        bench.Engine.Plans.Count.ShouldBe(Flood - refused + 1);
    }

    private static List<string> WhispersToAna(SlackBench bench) =>
        [.. bench.Slack.Workspace.Whispers.Where(whisper => whisper.User == SlackBench.Ana.Id).Select(whisper => whisper.Words)];
}
