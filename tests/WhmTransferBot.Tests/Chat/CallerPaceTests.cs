using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;

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
