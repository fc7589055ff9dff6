using WhmTransferBot.Chat.Completing;
using WhmTransferBot.Console.Commands;

namespace WhmTransferBot.Tests.Console;

public sealed class CommandPrefixTests
{
    [Theory]
    [InlineData("/migrate plan from:old1", "plan from:old1")]
    [InlineData("  /Migrate   status M-1 ", "status M-1")]
    [InlineData("plan from:old1", "plan from:old1")]
    [InlineData("/migrate", "")]
    [InlineData("/mig", "")]
    [InlineData("migrate plan", "migrate plan")]
    [InlineData("/migrateplan", "/migrateplan")]
    [InlineData("", "")]
    public void The_prefix_may_be_written_or_left_away(string typed, string command) =>
        CommandPrefix.Strip(typed).ShouldBe(command);

    [Theory]
    [InlineData("pla", 0, 3, "plan")]
    [InlineData("/migrate pla", 0, 3, "/migrate plan")]
    [InlineData("/mig", 0, 0, "plan")]
    [InlineData("/migrate ", 0, 0, "/migrate plan")]
    public void An_offer_goes_where_the_command_stands(string typed, int start, int length, string whole)
    {
        var placed = CommandPrefix.Place(typed, new Completion("plan", string.Empty, start, length));

        (typed[..placed.Start] + placed.Text + typed[(placed.Start + placed.Length)..]).ShouldBe(whole);
    }
}
