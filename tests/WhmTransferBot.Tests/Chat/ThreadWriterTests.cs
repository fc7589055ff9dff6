using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Chat.Threads;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Chat;

public sealed class ThreadWriterTests
{
    private readonly ThreadWriter _writer = new(Some.Access, new FakeTimeProvider(Some.Noon));

    public static TheoryData<string> Stories { get; } = [.. SomeEvent.All.Keys];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Each_event_reads_as_approved(string story)
    {
        var (happened, before, after) = SomeEvent.All[story];

        var messages = _writer.Write(happened, before, after);

        if (messages.Count == 0) "nothing is said\n".ShouldBeApproved($"thread-{story}");
        else if (messages is [var only]) only.Card.ShouldBeApproved($"thread-{story}");
        else messages.Select(message => message.Card).ShouldBeApproved($"thread-{story}");
    }

    [Fact]
    public void Every_type_of_event_has_a_story()
    {
        var types = typeof(MigrationEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(attribute => attribute.DerivedType);

        // A change of the rules belongs to no migration, so no thread tells it.
        types.Where(type => type != typeof(RulesChanged)).ShouldBeSubsetOf(SomeEvent.All.Values.Select(story => story.Event.GetType()));
    }

    [Fact]
    public void What_only_begins_is_left_to_the_card()
    {
        foreach (MigrationEvent begun in (MigrationEvent[])[new CreateBegun(), new CheckBegun(), new QueueBegun(3), new StartBegun()])
            _writer.Write(begun, Some.Plan(), Some.Plan()).ShouldBeEmpty();
    }

    [Fact]
    public void The_request_for_approval_is_shown_in_the_channel_and_mentions_the_approvers()
    {
        var message = Ask(Some.Asked());

        message.Placement.ShouldBe(Placement.ThreadAndChannel);
        message.Card.Mentions.ShouldBe(["slack:UBEN", "discord:3003", "slack:group:S0123"]);
        message.Card.Buttons.Select(button => button.Verb).ShouldBe(["approve", "reject"]);
        message.Card.Buttons[0].Argument.ShouldBe(Some.Asked().Approval!.Fingerprint.Short);
    }

    [Fact]
    public void The_request_is_edited_when_it_is_decided_and_loses_its_buttons()
    {
        var asked = Some.Asked();
        var queued = asked with { State = MigrationState.Queued, Approval = null };
        (MigrationEvent Event, MigrationSnapshot After)[] decisions =
        [
            (new Approved(1, 1) { By = Some.Ben }, Some.Approved()),
            (new Rejected("not tonight") { By = Some.Ben }, queued),
            (new ApprovalExpired(false), queued),
            (new ApprovalVoided(["bob is new"]), queued),
            (new Cancelled { By = Some.Ana }, queued with { State = MigrationState.Cancelled }),
            (new StepFailed(MigrationState.Starting, "no", "Try again."), queued),
        ];

        foreach (var (decision, after) in decisions)
        {
            var edit = _writer.Write(decision, asked, after).Single(message => message.Key is not null);
            edit.Key.ShouldBe(Ask(asked).Key, decision.GetType().Name);
            edit.Card.Buttons.ShouldBeEmpty();
            edit.Card.Mentions.ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_request_keeps_its_buttons_while_approvals_are_missing()
    {
        var asked = Some.Asked(new TransferOptions { Overwrite = Overwrite.Force });
        var once = asked with { Approval = Some.Request(asked, Some.Ben) };

        var edit = _writer.Write(new Approved(1, 2) { By = Some.Ben }, asked, once).Single(message => message.Key is not null);

        edit.Card.Buttons.Select(button => button.Verb).ShouldBe(["approve", "reject"]);
        PlainText.Of(edit.Card).ShouldContain("1 of 2 approvals: Ben.");
    }

    [Fact]
    public void Two_requests_of_one_migration_are_two_messages()
    {
        var first = Some.Asked();
        var second = first with { Approval = first.Approval! with { RequestedAt = Some.Noon.AddHours(1) } };

        Ask(first).Key.ShouldNotBe(Ask(second).Key);
    }

    [Fact]
    public void Many_items_come_as_a_file()
    {
        var many = Some.Asked() with { Items = [.. Enumerable.Range(1, 40).Select(number => Some.Account($"shop{number:00}"))] };
        var card = Ask(many).Card;

        card.Files.ShouldHaveSingleItem().Content.ShouldContain("shop40, shop40.example, 10 GB");
        PlainText.Of(card).ShouldContain("and 25 more in the file");
    }

    [Fact]
    public void A_blocker_gets_a_button_for_its_gentlest_edit_and_none_that_destroys()
    {
        Finding[] findings = [SomeFinding.Blocker, SomeFinding.DestructiveBlocker, SomeFinding.Blocker];
        var card = _writer.Write(new Checked(4, findings), Some.Checked(), Some.Checked(findings)).ShouldHaveSingleItem().Card;

        var button = card.Buttons.ShouldHaveSingleItem();
        (button.Verb, button.Argument, button.Label).ShouldBe(("exclude", "bob", "Leave out bob"));
    }

    [Fact]
    public void Many_findings_come_as_a_file()
    {
        var findings = Enumerable.Range(1, 30).Select(number => SomeFinding.Warning with { Subject = new AccountName($"a{number}") }).ToList();
        var card = _writer.Write(new Checked(30, findings), Some.Checked(), Some.Checked([.. findings])).ShouldHaveSingleItem().Card;

        PlainText.Of(card).ShouldContain("and 20 more in the file");
        card.Files.ShouldHaveSingleItem().Content.ShouldContain("a30: ");
    }

    [Fact]
    public void Findings_of_a_plan_bring_their_file_along()
    {
        var findings = Enumerable.Range(1, 30).Select(number => SomeFinding.Warning with { Subject = new AccountName($"a{number}") }).ToList();
        var planned = new Planned(new ServerName("old1"), new ServerName("new1"), 30, default, findings, null) { By = Some.Ana };

        _writer.Write(planned, Some.Plan(), Some.Plan()).ShouldHaveSingleItem().Card.Files.ShouldHaveSingleItem().Name.ShouldBe("M-1-findings.txt");
    }

    [Fact]
    public void Many_changes_are_counted_instead_of_listed()
    {
        var edited = new Edited([.. Enumerable.Range(1, 300).Select(number => $"shop{number} is left out")], false) { By = Some.Ana };

        var text = PlainText.Of(_writer.Write(edited, Some.Plan(), Some.Plan()).ShouldHaveSingleItem().Card);

        text.Split('\n').Length.ShouldBe(17);
        text.ShouldEndWith("- and 285 more");
    }

    private ThreadMessage Ask(MigrationSnapshot asked) =>
        _writer.Write(new StartRequested(asked.Approval!) { By = Some.Ana }, asked, asked).ShouldHaveSingleItem();
}
