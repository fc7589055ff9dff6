namespace WhmTransferBot.AppTests.Console;

/// <summary>Tests of the page run one after another: a browser and a bot at a time are enough for any machine.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
