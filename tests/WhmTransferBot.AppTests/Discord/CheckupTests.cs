using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Discord;
using WhmTransferBot.Discord.Checkups;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Discord;

public sealed class CheckupTests
{
    [Fact]
    public async Task A_bot_that_is_set_up_well_has_nothing_to_mend_and_an_invitation_with_exactly_what_it_needs()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);

        var findings = await ExamineAsync(discord, options => options with
        {
            Rooms = [DiscordBot.RoomOf(discord.World.Channel), new RoomId("slack:C0123")],
            Notified = [$"discord:role:{bot.Approvers.Id}"],
        });

        findings.ShouldAllBe(finding => finding.Verdict == DiscordVerdict.Ok);
        findings.Select(finding => finding.Name).ShouldBe([
            "Discord token", "Discord application", "Discord application", "DISCORD_PUBLIC_KEY", "clock", "Discord invitation", "Discord command",
            "Discord gateway", $"discord:{discord.World.Channel.Id}", $"discord:role:{bot.Approvers.Id}"]);
        findings.Single(finding => finding.Name == "Discord invitation").Words.ShouldBe(
            $"https://discord.com/oauth2/authorize?client_id={discord.World.Application}&scope=bot+applications.commands&permissions=309237746688&guild_id={discord.World.Guild}&disable_guild_select=true");
    }

    [Fact]
    public async Task A_wrong_token_ends_the_checkup_with_what_to_do()
    {
        await using var discord = await FakeDiscord.StartAsync();

        var finding = (await ExamineAsync(discord, options => options with { Token = new Secret("wrong") })).ShouldHaveSingleItem();

        finding.Verdict.ShouldBe(DiscordVerdict.Failed);
        finding.Remedy.ShouldNotBeNull().ShouldContain("DISCORD_BOT_TOKEN");
    }

    [Fact]
    public async Task Commands_that_are_not_registered_are_only_worth_a_look()
    {
        await using var discord = await FakeDiscord.StartAsync();

        (await ExamineAsync(discord)).Single(finding => finding.Name == "Discord command").Verdict.ShouldBe(DiscordVerdict.Warning);
    }

    [Theory]
    [InlineData(1UL << 11, "Send Messages")]
    [InlineData(1UL << 35, "Create Public Threads")]
    [InlineData(1UL << 38, "Send Messages in Threads")]
    [InlineData(1UL << 15, "Attach Files")]
    [InlineData(1UL << 16, "Read Message History")]
    public async Task A_missing_permission_is_named(ulong denied, string name)
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.World.Channel.DeniedToBot = denied;

        var finding = await RoomAsync(discord, DiscordBot.RoomOf(discord.World.Channel));

        finding.Verdict.ShouldBe(DiscordVerdict.Failed);
        finding.Words.ShouldContain($"{name} (");
        finding.Words.Count(character => character == '(').ShouldBe(1);
    }

    [Fact]
    public async Task An_administrator_lacks_nothing()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.World.Channel.DeniedToBot = 1 << 11;
        var administrators = discord.World.AddRole("administrators");
        administrators.Permissions = 1 << 3;
        discord.World.Bot.Roles.Add(administrators.Id);

        (await RoomAsync(discord, DiscordBot.RoomOf(discord.World.Channel))).Verdict.ShouldBe(DiscordVerdict.Ok);
    }

    [Theory]
    [InlineData("discord:4711")]
    [InlineData("discord:general")]
    public async Task A_room_that_is_none_is_found(string room)
    {
        await using var discord = await FakeDiscord.StartAsync();

        (await RoomAsync(discord, new RoomId(room))).Verdict.ShouldBe(DiscordVerdict.Failed);
    }

    [Fact]
    public async Task An_endpoint_that_takes_the_commands_away_from_the_gateway_is_found()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Interactions.EndpointOnFile = "https://bot.example.net/discord/interactions";

        (await ExamineAsync(discord)).ShouldContain(finding => finding.Verdict == DiscordVerdict.Failed && finding.Remedy!.Contains("Interactions Endpoint URL", StringComparison.Ordinal));
        (await ExamineAsync(discord, options => options with { Mode = DiscordMode.Http })).ShouldContain(finding => finding.Verdict == DiscordVerdict.Ok && finding.Words.Contains("bot.example.net", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_public_key_of_another_application_is_found()
    {
        await using var discord = await FakeDiscord.StartAsync();

        var findings = await ExamineAsync(discord, options => options with { PublicKey = new string('a', 64) });

        findings.Single(finding => finding.Name == "DISCORD_PUBLIC_KEY").Verdict.ShouldBe(DiscordVerdict.Failed);
    }

    [Fact]
    public async Task A_role_that_nobody_would_notice_and_one_that_does_not_exist_are_found()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var silent = discord.World.AddRole("silent");
        silent.Mentionable = false;

        var findings = await ExamineAsync(discord, options => options with { Notified = [$"discord:role:{silent.Id}", "discord:role:4711"] });

        findings.Single(finding => finding.Name == $"discord:role:{silent.Id}").Verdict.ShouldBe(DiscordVerdict.Warning);
        findings.Single(finding => finding.Name == "discord:role:4711").Verdict.ShouldBe(DiscordVerdict.Failed);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_found()
    {
        await using var discord = await FakeDiscord.StartAsync();

        var findings = await ExamineAsync(discord, time: new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60)));

        findings.Single(finding => finding.Name == "clock").Verdict.ShouldBe(DiscordVerdict.Failed);
    }

    [Fact]
    public async Task Few_sessions_left_are_worth_a_look()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Gateway.SessionsLeft = 3;

        (await ExamineAsync(discord)).Single(finding => finding.Name == "Discord gateway").Verdict.ShouldBe(DiscordVerdict.Warning);
    }

    [Fact]
    public async Task Nothing_is_changed_by_looking()
    {
        await using var discord = await FakeDiscord.StartAsync();

        await ExamineAsync(discord, options => options with { Rooms = [DiscordBot.RoomOf(discord.World.Channel)] });

        discord.Requests.ShouldAllBe(request => request.Method == "GET");
        discord.Gateway.Identifies.ShouldBe(0);
    }

    private static async Task<DiscordFinding> RoomAsync(FakeDiscord discord, RoomId room) =>
        (await ExamineAsync(discord, options => options with { Rooms = [room] })).Single(finding => finding.Name == room.ToString());

    private static async Task<IReadOnlyList<DiscordFinding>> ExamineAsync(FakeDiscord discord, Func<DiscordOptions, DiscordOptions>? adjust = null, TimeProvider? time = null)
    {
        var options = new DiscordOptions
        {
            Token = new Secret(discord.Options.Token),
            PublicKey = discord.Interactions.PublicKey,
            Guild = new Snowflake(discord.World.Guild),
            Api = discord.Api,
        };
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(time ?? TimeProvider.System).AddDiscordCheckup(adjust?.Invoke(options) ?? options);
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<DiscordCheckup>().ExamineAsync(TestContext.Current.CancellationToken);
    }
}
