using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.AppTests.Platforms;

/// <summary>A source whose owner wants to be read as somebody else: by names, domains, and what packaging says.</summary>
public sealed class WhenTextIsHostileTests
{
    private const int TenMegabytes = 10 * 1024 * 1024;
    private const string Hostile = "=1+1 <!channel> <@U0BEN0001> @everyone @here *b* _i_ `c` [a](http://x) <http://x|y> \u202Egnp.exe\u200B\u001B[31m";

    [Theory]
    [InlineData(2_000)]
    [InlineData(TenMegabytes)]
    public async Task Names_domains_and_failures_come_to_life_in_no_room(int lengthOfFailure)
    {
        await using var team = await TwoPlatforms.StartAsync();
        var source = team.Server("old1");
        source.Put(new HostedAccount { User = "xena", Domain = $"{Hostile}.example", AddonDomains = ["+2.example"], SuspendReason = Hostile });
        source.Put(new HostedAccount { User = "x<!channel>@everyone", Domain = "x1.example" });
        source.Put(new HostedAccount { User = "x\u202E`*evil*`", Domain = "x2.example" });
        team.Server("new1").Faults.Add(new Fault(FaultKind.ItemFails)
        {
            Item = "xena", Text = string.Concat(Enumerable.Repeat(Hostile, 1 + (lengthOfFailure / Hostile.Length))),
        });

        await team.TypeInSlackAsync(TwoPlatforms.Ana, "plan from:old1 to:new1 accounts:x*,erin reason:\"<!channel> @everyone\"", now => now is not null);
        await team.TypeInSlackAsync(TwoPlatforms.Ana, "check M-1", now => now is not null);
        await team.TypeInSlackAsync(TwoPlatforms.Ana, "run M-1", now => now!.State != MigrationState.Planned);
        await team.UntilAsync(MigrationState.Checked);
        await team.TypeInSlackAsync(TwoPlatforms.Ana, "exclude M-1 x<!channel>@everyone,x\u202E`*evil*`", now => now!.Wanted.Count() == 2);
        await team.UntilAsync(MigrationState.Checked);
        await team.TypeInSlackAsync(TwoPlatforms.Ana, "run M-1", now => now!.State != MigrationState.Checked);
        await team.UntilAsync(MigrationState.AwaitingApproval);
        await team.ClickInSlackAsync(TwoPlatforms.BenInSlack, "approve");
        await team.UntilAsync(MigrationState.CompletedWithFailures);

        InSlack(team);
        InDiscord(team);
    }

    private static void InSlack(TwoPlatforms team)
    {
        foreach (var message in team.Slack.Workspace.Messages)
        {
            foreach (var text in new[] { message.Text, message.Words })
            {
                IsHarmless(text);
                text.ShouldNotContain("<!");
                text.ShouldNotContain("<http://x");
            }

            foreach (var file in message.Files) IsHarmlessFile(file.Content);
        }
    }

    private static void InDiscord(TwoPlatforms team)
    {
        var channel = team.Discord.World.Channel;
        var thread = team.Discord.World.ThreadOf(channel.Messages[0]).ShouldNotBeNull();
        foreach (var message in channel.Messages.Concat(thread.Messages))
        {
            IsHarmless(message.Text);
            message.Notified.ShouldAllBe(who => who.Contains($"{team.Ben.Member.Id}") || who.Contains($"{team.Dora.Member.Id}"));
            foreach (var file in message.Files.Keys) IsHarmlessFile(message.FileText(file));
        }
    }

    private static void IsHarmless(string text)
    {
        text.ShouldNotContain('\u202E');
        text.ShouldNotContain('\u001B');
        text.Length.ShouldBeLessThan(45_000);
    }

    /// <summary>A cell that begins like a formula would be carried out by whoever opens the report.</summary>
    private static void IsHarmlessFile(string content)
    {
        content.Length.ShouldBeLessThan(2 * 1024 * 1024);
        content.ShouldNotContain('\u001B');
        foreach (var cell in content.Split([',', '\n'])) cell.TrimStart('"').ShouldNotMatch("^[=+@]1");
    }
}
