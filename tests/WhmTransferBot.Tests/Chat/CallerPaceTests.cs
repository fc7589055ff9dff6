using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Completing;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Tests.Chat;

public sealed class CallerPaceTests
{
    private static readonly PaceLimits Limits = new();

    [Fact]
    public async Task Whoever_asks_for_far_too_much_is_told_when_to_try_again_and_then_may()
    {
        var room = new Conversation(Some.Plan());
        await FillAsync(room);

        var told = PlainText.Of(await room.TypeAndRead(Some.Operator, "create M-1"));

        told.ShouldBe("create was not carried out: that was a great deal in a short time. "
            + "Please try again in a second. What you asked for before goes on, and nobody else has to wait.");
        room.Migrations.Asked.ShouldBeEmpty();
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        await room.Type(Some.Operator, "create M-1");
        room.Migrations.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_click_counts_like_a_command_and_is_refused_without_an_effect()
    {
        var room = new Conversation(Some.Plan());
        for (var click = 0; click < Limits.AtOnce; click++) await room.Click(Some.Operator, "status", "M-1");

        var reply = await room.Click(Some.Operator, "create", "M-1");

        PlainText.Of(reply.ShouldBeOfType<Reply.Private>().Card).ShouldStartWith("create was not carried out");
        room.Migrations.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Forms_count_before_they_are_offered_and_then_are_not()
    {
        var room = new Conversation(Some.Running());
        var abort = new ButtonClick("abort", "M-1", null);
        for (var click = 0; click < Limits.AtOnce; click++) room.Dispatcher.FormFor(Some.Operator, Some.Room, abort).ShouldNotBeNull();

        room.Dispatcher.FormFor(Some.Operator, Some.Room, abort).ShouldBeNull();
        room.Dispatcher.FormFor(Some.Operator, Some.Room, "plan").ShouldBeNull();
        room.Dispatcher.FormFor(Some.Operator, Some.Room, "plan", new Dictionary<string, string>()).ShouldBeNull();
        (await room.Type(Some.Operator, "plan")).ShouldBeOfType<Reply.Private>();
        PlainText.Of((await room.Click(Some.Operator, "abort", "M-1")).ShouldBeOfType<Reply.Private>().Card).ShouldStartWith("abort was not carried out");
        room.Dispatcher.FormFor(Some.Admin, Some.Room, abort).ShouldNotBeNull();
        room.Migrations.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mistyped")]
    [InlineData("button")]
    [InlineData("form")]
    [InlineData("field")]
    public async Task What_is_not_understood_counts_like_a_command(string what)
    {
        var room = new Conversation(Some.Plan());
        for (var time = 0; time < Limits.AtOnce; time++) (await AskAsync(room, what)).ShouldNotContain("a great deal");

        (await AskAsync(room, what)).ShouldStartWith("That was a great deal in a short time.");
        PlainText.Of(await room.TypeAndRead(Some.Operator, "create M-1")).ShouldStartWith("create was not carried out");
    }

    [Fact]
    public async Task A_question_counts_only_when_it_is_asked()
    {
        var room = new Conversation(Some.Running(), Some.Plan() with { Id = new MigrationId(2) });
        for (var click = 0; click < Limits.AtOnce * 2; click++) (await ConfirmAsync(room, new ButtonClick("create", "M-2", null))).ShouldBeNull();

        for (var click = 0; click < Limits.AtOnce; click++) (await ConfirmAsync(room, new ButtonClick("abort", "M-1", null))).ShouldNotBeNull();

        (await ConfirmAsync(room, new ButtonClick("abort", "M-1", null))).ShouldBeNull();
        PlainText.Of((await room.Click(Some.Operator, "create", "M-2")).ShouldBeOfType<Reply.Private>().Card).ShouldStartWith("create was not carried out");
    }

    [Fact]
    public async Task Completions_have_an_allowance_of_their_own_which_is_larger()
    {
        var room = new Conversation(Some.Plan());
        for (var key = 0; key < Limits.AtOnce * 10; key++) (await CompleteAsync(room)).ShouldNotBeEmpty();

        (await CompleteAsync(room)).ShouldBeEmpty();
        await room.Type(Some.Operator, "create M-1");
        room.Migrations.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_else_has_to_wait()
    {
        var room = new Conversation(Some.Plan());
        await FillAsync(room);

        (await room.Type(Some.Admin, "create M-1")).ShouldNotBeNull();

        room.Migrations.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_was_used_comes_back_evenly_and_never_to_more_than_the_whole()
    {
        var clock = new FakeTimeProvider();
        var pace = new CallerPace(new PaceLimits { AtOnce = 10, PerMinute = 60 }, clock);
        Taken(pace, 100).ShouldBe(10);

        clock.Advance(TimeSpan.FromSeconds(4));
        Taken(pace, 100).ShouldBe(4);
        clock.Advance(TimeSpan.FromDays(1));
        Taken(pace, 100).ShouldBe(10);
        pace.Take("somebody").ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_person_under_pressure_is_never_stopped()
    {
        var clock = new FakeTimeProvider();
        var pace = new CallerPace(Limits, clock);

        // Almost three clicks a second for twenty seconds, and after a short breath once more.
        for (var click = 0; click < 60; click++)
        {
            pace.Take("somebody").ShouldBeNull();
            clock.Advance(TimeSpan.FromMilliseconds(350));
        }

        clock.Advance(TimeSpan.FromSeconds(30));
        Taken(pace, 50).ShouldBe(50);
    }

    [Fact]
    public void A_clock_that_jumps_back_makes_nobody_wait()
    {
        var clock = new JumpingClock();
        var pace = new CallerPace(Limits, clock);
        Taken(pace, 30).ShouldBe(30);

        clock.Now -= TimeSpan.FromDays(1);

        Taken(pace, 30).ShouldBe(30);
    }

    [Fact]
    public void Any_number_of_people_are_kept_apart_and_those_who_rested_are_forgotten()
    {
        var clock = new FakeTimeProvider();
        var pace = new CallerPace(new PaceLimits { AtOnce = 10, PerMinute = 60 }, clock);
        for (var person = 0; person < 5_000; person++)
        {
            if (person % 100 == 0) clock.Advance(TimeSpan.FromSeconds(1));
            pace.Take(person.ToString(CultureInfo.InvariantCulture)).ShouldBeNull();
        }

        Taken(pace, 100, "4999").ShouldBe(9);
        Taken(pace, 100, "0").ShouldBe(10);
    }

    private static Task<IReadOnlyList<Completion>> CompleteAsync(Conversation room) =>
        room.Dispatcher.CompleteAsync(Some.Operator, Some.Room, "cre", 3, CancellationToken.None);

    private static Task<Confirmation?> ConfirmAsync(Conversation room, ButtonClick click) =>
        room.Dispatcher.ConfirmationForAsync(Some.Operator, Some.Room, click, CancellationToken.None);

    /// <summary>Something that cannot be understood; what is wrong with it.</summary>
    private static async Task<string> AskAsync(Conversation room, string what)
    {
        switch (what)
        {
            case "mistyped": return PlainText.Of(await room.TypeAndRead(Some.Operator, "creat M-1"));
            case "button": return PlainText.Of((await room.Click(Some.Operator, "dance", "M-1")).ShouldBeOfType<Reply.Private>().Card);
            default:
                var (id, fields) = what == "form" ? ("dance", new Dictionary<string, string>()) : ("plan", new Dictionary<string, string> { ["from"] = "nowhere" });
                var outcome = await room.Dispatcher.SubmitAsync(Some.Operator, Some.Room, id, fields, CancellationToken.None);
                return outcome is FormOutcome.Taken { Reply: Reply.Private { Card: var card } } ? PlainText.Of(card) : "mistaken";
        }
    }

    private static int Taken(CallerPace pace, int times, string who = "somebody") => Enumerable.Range(0, times).Count(_ => pace.Take(who) is null);

    private static async Task FillAsync(Conversation room)
    {
        for (var command = 0; command < Limits.AtOnce; command++) await room.Type(Some.Operator, "status M-1");
    }

    /// <summary>A machine whose time of day is set; its running time goes on.</summary>
    private sealed class JumpingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Some.Noon;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
