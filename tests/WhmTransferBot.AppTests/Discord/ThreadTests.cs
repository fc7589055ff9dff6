using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.AppTests.Discord;

public sealed class ThreadTests
{
    [Fact]
    public async Task A_card_opens_its_thread_and_messages_go_there_in_order()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);

        var root = await bot.DeliverAsync(bot.Message(Placement.Channel, DiscordBotPosting.Card("check")));
        foreach (var words in (string[])["one", "two", "three"]) await bot.DeliverAsync(bot.Message(Placement.Thread, DiscordBotPosting.Words(words), root));

        var card = discord.World.Channel.Messages.ShouldHaveSingleItem();
        var thread = discord.World.ThreadOf(card).ShouldNotBeNull();
        thread.Name.ShouldBe("M-1: old1 → new1");
        thread.ArchiveAfter.ShouldBe(10080);
        thread.Messages.Select(message => message.Text).ShouldBe(["one", "two", "three"]);
        bot.Platform.LinkTo(bot.Room, root).ShouldBe($"https://discord.com/channels/{discord.World.Guild}/{card.Id}");
        discord.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_for_approval_stands_in_the_thread_and_in_the_channel_which_mentions_the_role_and_nobody_else()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        var root = await bot.DeliverAsync(bot.Message(Placement.Channel, DiscordBotPosting.Card()));
        var request = DiscordBotPosting.Card("approve", "reject") with
        {
            Blocks = [new TextBlock(CardText.Of($"{"@everyone <@&1> <@99>"} wants to start"))],
            Mentions = [$"discord:role:{bot.Approvers.Id}", "slack:group:S1"],
        };

        var reference = await bot.DeliverAsync(bot.Message(Placement.ThreadAndChannel, request, root));

        var inThread = Thread(discord).Messages.ShouldHaveSingleItem();
        var inChannel = discord.World.Channel.Messages[1];
        inThread.Buttons.ShouldBe(["migrate:approve:M-1", "migrate:reject:M-1"]);
        inChannel.Buttons.ShouldBe(inThread.Buttons);
        inThread.Notified.ShouldBeEmpty();
        inChannel.Notified.ShouldBe([$"role:{bot.Approvers.Id}"]);

        await EditAsync(bot, bot.Message(Placement.ThreadAndChannel, DiscordBotPosting.Words("approved"), root), reference);
        inThread.Text.ShouldBe("approved");
        inChannel.Text.ShouldBe("approved");
        inChannel.Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thread_that_somebody_deleted_is_made_anew_and_said_so()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        var root = await bot.DeliverAsync(bot.Message(Placement.Channel, DiscordBotPosting.Card()));
        await bot.DeliverAsync(bot.Message(Placement.Thread, DiscordBotPosting.Words("before"), root));

        discord.World.Delete(Thread(discord));
        await bot.DeliverAsync(bot.Message(Placement.Thread, DiscordBotPosting.Words("after"), root));
        await bot.DeliverAsync(bot.Message(Placement.Thread, DiscordBotPosting.Words("later"), root));

        Thread(discord).Messages.Select(message => message.Text).ShouldBe(
            ["The thread of M-1 was deleted, so it goes on here. What was said before: `/migrate journal M-1`.", "after", "later"]);
    }

    [Fact]
    public async Task A_thread_that_was_not_started_because_the_bot_was_killed_is_started_without_a_word()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        var card = new FakeMessage { Id = discord.World.NewId(), Channel = discord.World.Channel.Id, Author = discord.World.Bot.Id, Body = [], PostedAt = discord.Options.Time.GetUtcNow() };
        discord.World.Channel.Messages.Add(card);

        await bot.DeliverAsync(bot.Message(Placement.Thread, DiscordBotPosting.Words("first"), new MessageReference($"{card.Channel}/{card.Id}")));

        Thread(discord).Messages.Select(message => message.Text).ShouldBe(["first"]);
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_is_gone_for_edits_and_for_its_lost_thread()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        var message = bot.Message(Placement.Channel, DiscordBotPosting.Card());
        var root = await bot.DeliverAsync(message);
        var thread = Thread(discord);

        discord.World.Delete(discord.World.Channel.Messages[0]);
        (await bot.Platform.EditAsync(message, root, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Gone>();
        await bot.DeliverAsync(bot.Message(Placement.Thread, DiscordBotPosting.Words("the thread lives on"), root));
        discord.World.Delete(thread);

        (await bot.Platform.PostAsync(bot.Message(Placement.Thread, DiscordBotPosting.Words("nowhere"), root), TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Gone>();
    }

    [Fact]
    public async Task An_archived_thread_wakes_for_posts_and_for_edits()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        var root = await bot.DeliverAsync(bot.Message(Placement.Channel, DiscordBotPosting.Card()));
        var first = bot.Message(Placement.Thread, DiscordBotPosting.Words("first"), root);
        var reference = await bot.DeliverAsync(first);

        Thread(discord).Archived = true;
        await EditAsync(bot, first with { Card = DiscordBotPosting.Words("edited") }, reference);
        Thread(discord).Archived.ShouldBeFalse();
        Thread(discord).Archived = true;
        await bot.DeliverAsync(bot.Message(Placement.Thread, DiscordBotPosting.Words("second"), root));

        Thread(discord).Archived.ShouldBeFalse();
        Thread(discord).Messages.Select(message => message.Text).ShouldBe(["edited", "second"]);
    }

    [Fact]
    public async Task A_thread_that_a_moderator_locked_counts_as_gone()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        var root = await bot.DeliverAsync(bot.Message(Placement.Channel, DiscordBotPosting.Card()));
        Thread(discord).Locked = true;

        (await bot.Platform.PostAsync(bot.Message(Placement.Thread, DiscordBotPosting.Words("hello"), root), TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Gone>();
    }

    [Fact]
    public async Task When_the_server_has_no_room_for_threads_the_card_stands_and_messages_wait()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        discord.World.MostThreads = 0;
        var root = await bot.DeliverAsync(bot.Message(Placement.Channel, DiscordBotPosting.Card()));
        var message = bot.Message(Placement.Thread, DiscordBotPosting.Words("first"), root);

        (await bot.Platform.PostAsync(message, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Limited>();
        discord.World.MostThreads = 10;
        await bot.DeliverAsync(message);

        Thread(discord).Messages.Select(posted => posted.Text).ShouldBe(["first"]);
    }

    [Fact]
    public async Task The_same_delivery_posts_once_within_the_minutes_in_which_Discord_remembers_it()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        var message = bot.Message(Placement.Channel, DiscordBotPosting.Card());

        var first = await bot.DeliverAsync(message);
        var second = await bot.DeliverAsync(message);

        second.Value.Split('/')[^1].ShouldBe(first.Value.Split('/')[^1]);
        discord.World.Channel.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_may_have_arrived_is_looked_for_and_found_long_after_Discord_has_forgotten_its_nonce()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time });
        await using var bot = await DiscordBot.StartAsync(discord);
        var root = await bot.DeliverAsync(bot.Message(Placement.Channel, DiscordBotPosting.Card()));
        var card = bot.Message(Placement.ThreadAndChannel, DiscordBotPosting.Card("approve"), root);
        var words = bot.Message(Placement.Thread, DiscordBotPosting.Words("hello"), root);
        var (cardAt, wordsAt) = (await bot.DeliverAsync(card), await bot.DeliverAsync(words));

        time.Advance(TimeSpan.FromHours(3));

        (await bot.DeliverAsync(card with { MayHaveArrived = true })).ShouldBe(cardAt);
        (await bot.DeliverAsync(words with { MayHaveArrived = true })).ShouldBe(wordsAt);
        Thread(discord).Messages.Count.ShouldBe(2);
        discord.World.Channel.Messages.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("of somebody else")]
    [InlineData("older than what is to be delivered")]
    public async Task What_only_looks_like_an_earlier_attempt_is_not_taken_for_it(string kind)
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time });
        await using var bot = await DiscordBot.StartAsync(discord);
        var message = bot.Message(Placement.Channel, DiscordBotPosting.Card()) with { DraftedAt = time.GetUtcNow() };
        var before = await bot.DeliverAsync(message);
        time.Advance(TimeSpan.FromHours(2));
        var stands = discord.World.Channel.Messages.ShouldHaveSingleItem();
        if (kind == "of somebody else")
        {
            discord.World.Delete(stands);
            discord.World.Channel.Messages.Add(new FakeMessage { Id = discord.World.NewId(), Channel = stands.Channel, Author = bot.Eve.Member.Id, Body = stands.Body, PostedAt = time.GetUtcNow() });
        }
        else
        {
            message = message with { DraftedAt = time.GetUtcNow() };
        }

        var after = await bot.DeliverAsync(message with { MayHaveArrived = true });

        after.ShouldNotBe(before);
        discord.World.Channel.Messages.Count.ShouldBe(2);
        after.Value.ShouldEndWith($"/{discord.World.Channel.Messages[1].Id}");
    }

    [Fact]
    public async Task What_may_have_arrived_is_found_below_hundreds_of_newer_messages()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time });
        await using var bot = await DiscordBot.StartAsync(discord);
        var message = bot.Message(Placement.Channel, DiscordBotPosting.Card()) with { DraftedAt = time.GetUtcNow() };
        var posted = await bot.DeliverAsync(message);
        time.Advance(TimeSpan.FromHours(1));
        for (var number = 0; number < 250; number++)
            discord.World.Channel.Messages.Add(new FakeMessage { Id = discord.World.NewId(), Channel = discord.World.Channel.Id, Author = bot.Eve.Member.Id, Body = [], PostedAt = time.GetUtcNow() });

        (await bot.DeliverAsync(message with { MayHaveArrived = true })).ShouldBe(posted);
    }

    [Fact]
    public async Task Where_the_bot_may_not_look_a_message_too_many_is_better_than_one_too_few_and_the_log_says_so()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        discord.World.Channel.DeniedToBot = 1UL << 16;

        await bot.DeliverAsync(bot.Message(Placement.Channel, DiscordBotPosting.Words("told")) with { MayHaveArrived = true });

        discord.World.Channel.Messages.ShouldHaveSingleItem();
        bot.Log.ShouldContain(line => line.Contains("may not look", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_may_have_arrived_and_did_not_is_posted()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        var root = await bot.DeliverAsync(bot.Message(Placement.Channel, DiscordBotPosting.Card()));

        await bot.DeliverAsync(bot.Message(Placement.Thread, DiscordBotPosting.Words("hello"), root) with { MayHaveArrived = true });

        Thread(discord).Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task When_only_the_second_place_is_limited_the_first_has_the_message_once()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time });
        await using var bot = await DiscordBot.StartAsync(discord);
        var root = await bot.DeliverAsync(bot.Message(Placement.Channel, DiscordBotPosting.Card()));
        discord.Limits.Force($"channels/{discord.World.Channel.Id}/messages", TimeSpan.FromMinutes(20));
        var message = bot.Message(Placement.ThreadAndChannel, DiscordBotPosting.Card("approve"), root);

        (await bot.Platform.PostAsync(message, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Limited>().PartArrived.ShouldBeTrue();
        time.Advance(TimeSpan.FromMinutes(20));
        await bot.DeliverAsync(message);

        Thread(discord).Messages.ShouldHaveSingleItem();
        discord.World.Channel.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_live_card_older_than_an_hour_is_edited_as_often_as_Discord_takes_it()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time });
        await using var bot = await DiscordBot.StartAsync(discord);
        var message = bot.Message(Placement.Channel, DiscordBotPosting.Card());
        var root = await bot.DeliverAsync(message);
        time.Advance(TimeSpan.FromHours(2));
        for (var edit = 0; edit < 10; edit++) await EditAsync(bot, message, root);

        var refused = (await bot.Platform.EditAsync(message, root, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Limited>();
        var asked = discord.Requests.Count;
        (await bot.Platform.EditAsync(message, root, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Limited>();

        refused.RetryAfter.ShouldBe(TimeSpan.FromSeconds(30));
        discord.Requests.Count.ShouldBe(asked);
        time.Advance(TimeSpan.FromHours(1));
        await EditAsync(bot, message, root);
    }

    [Fact]
    public async Task A_long_list_goes_along_as_a_file_and_an_edit_takes_the_file_away_again()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        var accounts = Enumerable.Range(1, 1000).Select(number => CardText.Of($"account{number}")).ToList();
        var message = bot.Message(Placement.Channel, new Card { Title = "M-1", Blocks = [new ListBlock(CardText.Of($"Accounts"), accounts)] });

        var reference = await bot.DeliverAsync(message);
        var posted = discord.World.Channel.Messages.ShouldHaveSingleItem();
        posted.FileText("in-full.txt").ShouldContain("account1000");
        await EditAsync(bot, message with { Card = DiscordBotPosting.Words("short") }, reference);

        posted.Files.ShouldBeEmpty();
        posted.Text.ShouldBe("short");
    }

    private static FakeChannel Thread(FakeDiscord discord) => discord.World.Channels.Values.Single(channel => channel.IsThread);

    private static async Task EditAsync(DiscordBot bot, OutgoingMessage message, MessageReference target) =>
        (await bot.Platform.EditAsync(message, target, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Delivered>();
}
