using WhmTransferBot.Fakes.Discord;

namespace WhmTransferBot.AppTests.Discord;

public sealed class WholeMigrationTests(PlayedMigrations played) : IClassFixture<PlayedMigrations>
{
    [Fact]
    public void The_whole_thread_reads_as_approved_over_the_gateway() => Transcript.Of(played.OverGateway).ShouldBeApproved("whole-migration");

    [Fact]
    public void The_whole_thread_reads_the_same_over_HTTP() => Transcript.Of(played.OverHttp).ShouldBeApproved("whole-migration");

    [Fact]
    public void Everything_that_the_bot_had_to_say_stands_there_once_and_in_order()
    {
        foreach (var bot in (WholeBot[])[played.OverGateway, played.OverHttp])
        {
            var transcript = Transcript.Of(bot);
            transcript.Thread.ShouldBe(transcript.ExpectedThread);
            transcript.Channel.ShouldBe(transcript.ExpectedChannel);
        }
    }

    /// <summary>Over HTTP the first response is still on its way when the next request arrives; the bot tries again then.</summary>
    [Fact]
    public void Discord_has_nothing_to_complain_about()
    {
        played.OverGateway.Discord.Complaints.ShouldBeEmpty();
        played.OverHttp.Discord.Complaints.ShouldBeEmpty();
        played.OverGateway.Discord.Requests.ShouldAllBe(request => request.Status < 400);
        played.OverHttp.Discord.Requests.ShouldAllBe(request => request.Status < 400 || (request.Status == 404 && request.Path.StartsWith("webhooks/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_body_says_whom_it_may_notify_and_only_approvers_are_notified()
    {
        foreach (var discord in (FakeDiscord[])[played.OverGateway.Discord, played.OverHttp.Discord])
        {
            foreach (var (request, message) in BodyExport.Messages(discord))
                message["allowed_mentions"].ShouldNotBeNull($"{request} says nothing about mentions")["parse"]!.AsArray().ShouldBeEmpty();

            var notified = discord.World.Channels.Values.SelectMany(channel => channel.Messages).SelectMany(message => message.Notified).Distinct().ToList();
            notified.ShouldBe([$"role:{discord.World.Roles.Values.Single(role => role.Name == "approvers").Id}"]);
        }
    }

    [Fact]
    public async Task Every_body_agrees_with_Discords_own_description()
    {
        NodeScript.SkipUnlessInstalled();
        var description = RepositoryFolder.TryFind("shared") is { } above ? Path.Combine(above, "shared", "reference", "specs", "discord-openapi.json") : null;
        Assert.SkipUnless(File.Exists(description), "Discord's OpenAPI description is not there (../shared/reference/specs).");
        var bodies = await BodyExport.WriteAsync([played.OverGateway.Discord, played.OverHttp.Discord]);
        try
        {
            var (exitCode, output) = await NodeScript.RunAsync("bodies.mjs", new Dictionary<string, string>(), description, bodies);
            TestContext.Current.TestOutputHelper?.WriteLine(output);
            exitCode.ShouldBe(0, output);
        }
        finally
        {
            File.Delete(bodies);
        }
    }
}
