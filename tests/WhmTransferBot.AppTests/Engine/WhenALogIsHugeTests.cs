using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>WHM has no way to ask for a part of a log: each time it sends the whole of it.</summary>
[Collection(nameof(NothingElseRuns))]
public sealed class WhenALogIsHugeTests
{
    private const int LogBytes = 500 * 1024 * 1024;
    private const int MostMemory = LogBytes / 2;
    private const string Hostile = "<!channel> @everyone <b>*x*</b> \u202E\u001B[31m =cmd|' /C calc'!A0 ";

    [Fact]
    public async Task A_log_of_500_MB_is_read_past_and_never_held()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Server("new1").Faults.Add(new Fault(FaultKind.EndlessLog)
        {
            Bytes = LogBytes, Text = Hostile + new string('.', 8_000),
        });
        await using var memory = new PeakMemory();
        await bot.DriveToRunningAsync("erin");

        var ended = await bot.UntilAsync(now => now.State.IsFinal());

        ended.State.ShouldBe(MigrationState.Completed);
        var shown = PlainText.Of((await bot.SayAsync(BotUnderTest.Olivia, "log M-1")).ShouldBeOfType<Reply.Public>().Card);
        shown.ShouldContain("erin");
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{memory.Growth / 1024 / 1024} MiB more at the most, {bot.Server("new1").Calls.CarriedOut("fetch_transfer_session_log")} logs fetched");
        memory.Growth.ShouldBeLessThan(MostMemory);
        bot.Posts().ShouldAllBe(post => !post.Contains("calc", StringComparison.Ordinal));
    }
}
