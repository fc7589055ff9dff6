using WhmTransferBot.Verbs;

namespace WhmTransferBot.AppTests.Verbs;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demonstration_ends_as_it_should()
    {
        var exitCode = await BotCommandLine.Create().Parse(["demo"]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

        exitCode.ShouldBe(0);
    }
}
