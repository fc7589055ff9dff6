using WhmTransferBot.Configuration;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Tests.Configuration;

/// <summary>The page does not tell people apart, and the doctor says so where that matters.</summary>
public sealed class AccessCheckupTests
{
    private static readonly ServerEntry Real = new(new ServerName("old1"), "old1.example.net", null, null);

    [Theory]
    [InlineData("console:operator", "console:approver", "console:operator", "console:approver")]
    [InlineData("console:operator", "*", "console:operator", "console:approver")]
    [InlineData("*", "console:approver2", "console:operator", "console:approver2")]
    public void One_person_at_the_page_can_ask_and_approve(string operators, string approvers, string asks, string approves)
    {
        var result = Examine(operators, approvers).ShouldHaveSingleItem();

        result.State.ShouldBe(CheckupState.Doubtful);
        result.Words.ShouldBe($"Whoever opens the page may be any of its people: one person can ask there as {asks} and approve as {approves}.");
        result.Remedy.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("console:operator", "slack:U045EF6GH")]
    [InlineData("slack:U012AB3CD", "console:approver")]
    [InlineData("console:operator", "console:operator")]
    public void Where_somebody_else_has_to_agree_nothing_is_said(string operators, string approvers) => Examine(operators, approvers).ShouldBeEmpty();

    [Fact]
    public void On_the_practice_range_and_where_everybody_may_approve_alone_nothing_is_said()
    {
        Examine("console:operator", "console:approver", isPractice: true).ShouldBeEmpty();
        Examine("console:operator", "console:approver", allowSelf: true).ShouldBeEmpty();
    }

    private static List<CheckupResult> Examine(string operators, string approvers, bool isPractice = false, bool allowSelf = false)
    {
        var settings = new BotSettings { Access = new AccessSettings { Operators = [operators], Approvers = [approvers] } };
        settings.Approval.AllowSelf = allowSelf;
        var configuration = new BotConfiguration(new EnvironmentSettings(), settings, isPractice ? [] : [Real]);
        return [.. AccessCheckup.Examine(new BotPolicies(new BotBlueprint(configuration)).Access, configuration)];
    }
}
