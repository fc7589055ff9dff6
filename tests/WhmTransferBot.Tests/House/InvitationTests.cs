using WhmTransferBot.Discord.Checkups;

namespace WhmTransferBot.Tests.House;

public sealed class InvitationTests
{
    [Fact]
    public void The_README_gives_the_reason_for_every_permission_that_the_invitation_asks_for()
    {
        var readme = Repository.Read("README.md");

        foreach (var permission in DiscordPermission.Needed) readme.ShouldContain($"| {permission.Name} | {permission.Reason} |");
    }
}
