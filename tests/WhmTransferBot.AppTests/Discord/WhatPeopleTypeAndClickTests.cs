using WhmTransferBot.Discord;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Requests;

namespace WhmTransferBot.AppTests.Discord;

public sealed class WhatPeopleTypeAndClickTests
{
    private const int DeferredMessage = 5;
    private const int DeferredUpdate = 6;
    private const int Modal = 9;

    [Theory, EachMode]
    public async Task A_command_is_announced_at_once_and_answered_to_its_author_alone(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);

        var used = await (await bot.Ana.UseAsync("plan", ("from", "old1"), ("to", "new1"), ("accounts", "alice,bob"), ("restricted", true))).FinishedAsync();

        used.FirstType.ShouldBe(DeferredMessage);
        used.Original.ShouldNotBeNull().IsEphemeral.ShouldBeTrue();
        used.Original.Text.ShouldContain("M-1");
        var (request, by, room) = bot.Migrations.Planned.ShouldHaveSingleItem();
        request.Selection.Accounts.ShouldBe(["alice", "bob"]);
        request.Options.Restricted.ShouldBeTrue();
        by.Identity.ShouldBe($"discord:{bot.Ana.Member.Id}");
        room.ShouldBe(bot.Room);
        discord.Complaints.ShouldBeEmpty();
    }

    [Theory, EachMode]
    public async Task A_mistake_is_explained_to_its_author_alone(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);

        var used = await (await bot.Ana.UseAsync("plan", ("from", "old1"), ("to", "new7"), ("accounts", "alice"))).FinishedAsync();

        used.Original.ShouldNotBeNull().IsEphemeral.ShouldBeTrue();
        used.Original.Text.ShouldContain("new7");
        used.Original.Text.ShouldContain("new1");
        bot.Migrations.Planned.ShouldBeEmpty();
    }

    [Theory, EachMode]
    public async Task A_list_is_for_everybody(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);

        var used = await bot.Eve.UseAsync("list");
        var shown = await used.FollowedAsync();

        shown.IsEphemeral.ShouldBeFalse();
        shown.Text.ShouldContain("M-1");
        used.IsRemoved.ShouldBeTrue();
        discord.World.Channel.Messages.ShouldContain(shown);
    }

    [Theory, EachMode]
    public async Task A_plan_without_options_opens_a_form_and_what_was_wrong_in_it_can_be_corrected(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);

        var asked = await (await bot.Ana.UseAsync("plan")).AnsweredAsync();
        asked.FirstType.ShouldBe(Modal);
        var filled = await (await bot.Ana.FillInAsync(asked, ("from", "old1"), ("to", "new1"), ("accounts", "alice"), ("options", "dns:sideways"))).FinishedAsync();
        filled.Original.ShouldNotBeNull().IsEphemeral.ShouldBeTrue();
        filled.Original.Text.ShouldContain("Options");
        var again = await (await bot.Ana.ClickAsync(filled.Original, "form:plan")).AnsweredAsync();
        again.FirstType.ShouldBe(Modal);
        again.FirstData.ToJsonString().ShouldContain("dns:sideways");
        var corrected = await (await bot.Ana.FillInAsync(again, ("options", "dns:all"))).FinishedAsync();

        corrected.Original.ShouldNotBeNull().Text.ShouldContain("M-1");
        var (request, _, _) = bot.Migrations.Planned.ShouldHaveSingleItem();
        request.Options.Dns.ShouldBe(ZoneRewrite.All);
        request.Selection.Accounts.ShouldBe(["alice"]);
        discord.Complaints.ShouldBeEmpty();
    }

    [Theory, EachMode]
    public async Task Servers_migrations_and_accounts_are_completed(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);

        (await bot.Ana.CompleteAsync("plan", "from", "o")).ShouldBe(["old1"]);
        (await bot.Ana.CompleteAsync("create", "migration", "")).ShouldContain("M-1");
        (await bot.Ana.CompleteAsync("plan", "accounts", "al", ("from", "old1"))).ShouldContain("alice");
    }

    [Theory, EachMode]
    public async Task A_click_is_acknowledged_at_once_and_counts_with_the_roles_of_the_click(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);
        var card = await bot.PostCardAsync("approve", "reject");

        var clicked = await (await bot.Ben.ClickAsync(card, "migrate:approve:M-1")).AnsweredAsync();
        await Patience.UntilAsync(() => !bot.Migrations.Asked.IsEmpty, "the click counted");

        clicked.FirstType.ShouldBe(DeferredUpdate);
        var (request, by, _) = bot.Migrations.Asked.ShouldHaveSingleItem();
        request.ShouldBeOfType<ApproveRequest>();
        by.Identity.ShouldBe($"discord:{bot.Ben.Member.Id}");
        clicked.FollowUps.ShouldBeEmpty();
    }

    [Theory, EachMode]
    public async Task A_click_by_somebody_without_the_role_is_refused_to_her_alone(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);
        var card = await bot.PostCardAsync("approve");

        var answer = await (await bot.Eve.ClickAsync(card, "migrate:approve:M-1")).FollowedAsync();

        answer.IsEphemeral.ShouldBeTrue();
        bot.Migrations.Asked.ShouldBeEmpty();
    }

    [Theory, EachMode]
    public async Task A_role_taken_away_between_request_and_click_does_not_count(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);
        var card = await bot.PostCardAsync("approve");
        bot.Ben.Member.Roles.Clear();

        var answer = await (await bot.Ben.ClickAsync(card, "migrate:approve:M-1")).FollowedAsync();

        answer.IsEphemeral.ShouldBeTrue();
        bot.Migrations.Asked.ShouldBeEmpty();
    }

    [Theory, EachMode]
    public async Task Rejecting_asks_for_the_reason_first(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);
        var card = await bot.PostCardAsync("approve", "reject");

        var asked = await (await bot.Ben.ClickAsync(card, "migrate:reject:M-1")).AnsweredAsync();
        asked.FirstType.ShouldBe(Modal);
        await (await bot.Ben.FillInAsync(asked, ("reason", "not tonight"))).FinishedAsync();

        bot.Migrations.Asked.ShouldHaveSingleItem().Request.ShouldBe(new RejectRequest("not tonight"));
    }

    [Theory, EachMode]
    public async Task A_click_that_ends_something_is_asked_about_once_more(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);
        var card = await bot.PostCardAsync("cancel");

        var question = await (await bot.Ana.ClickAsync(card, "migrate:cancel:M-1")).FollowedAsync();
        question.IsEphemeral.ShouldBeTrue();
        bot.Migrations.Asked.ShouldBeEmpty();
        var declined = await (await bot.Ana.ClickAsync(question, "sure:no")).AnsweredAsync();
        declined.Original.ShouldNotBeNull().Text.ShouldBe("Nothing was done.");
        declined.Original.Buttons.ShouldBeEmpty();

        question = await (await bot.Ana.ClickAsync(card, "migrate:cancel:M-1")).FollowedAsync();
        await bot.Ana.ClickAsync(question, "sure:migrate:cancel:M-1");
        await Patience.UntilAsync(() => !bot.Migrations.Asked.IsEmpty, "the confirmed click counted");

        bot.Migrations.Asked.ShouldHaveSingleItem().Request.ShouldBeOfType<CancelRequest>();
    }

    [Theory, EachMode]
    public async Task Slow_work_does_not_keep_Discord_waiting(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);
        var release = new TaskCompletionSource();
        bot.Migrations.Delay = () => release.Task;

        var used = await (await bot.Ana.UseAsync("create", ("migration", "M-1"))).AnsweredAsync();
        used.IsAwaited.ShouldBeTrue();
        release.SetResult();
        await used.FinishedAsync();

        bot.Migrations.Asked.ShouldHaveSingleItem().Request.ShouldBeOfType<CreateRequest>();
    }

    [Theory, EachMode]
    public async Task In_a_thread_the_channel_is_the_room(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);
        var card = await bot.PostCardAsync("create");
        bot.Ana.At = discord.World.ThreadOf(card).ShouldNotBeNull();

        await (await bot.Ana.UseAsync("create", ("migration", "M-1"))).FinishedAsync();

        bot.Migrations.Asked.ShouldHaveSingleItem().Room.ShouldBe(bot.Room);
    }
}
