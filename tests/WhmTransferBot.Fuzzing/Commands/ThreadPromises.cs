using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Reporting;
using WhmTransferBot.Chat.Threads;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;
using WhmTransferBot.Tests.Chat;

namespace WhmTransferBot.Fuzzing.Commands;

/// <summary>What WHM, its sources and people say, on its way through the texts of the thread and the cards to both platforms.</summary>
internal static class ThreadPromises
{
    private static readonly FakeTimeProvider Clock = new(Some.Noon);
    private static readonly ThreadWriter Writer = new(Some.Access, Clock);
    private static readonly MigrationCard Cards = new(Clock);
    private static readonly MigrationReport Report = new(Clock);
    private static readonly MigrationSnapshot Checked = Some.Checked();
    private static readonly MigrationSnapshot Running = Some.Running();
    private static readonly MigrationSnapshot Ended = Some.Ended();
    private static readonly AccountName Bob = new("bob");

    /// <summary>Why a call did not work.</summary>
    /// <returns>The cards, for those who insist on more.</returns>
    public static IReadOnlyList<Card> Refused(string words) =>
    [
        .. Written(new StepFailed(MigrationState.Queueing, words, words, Bob), Checked),
        .. Written(new StepUnconfirmed(MigrationState.Starting, words), Running),
        .. Written(new SightLost(Some.Noon, words), Running),
        Held(Cards.Write(Running with { LastEvent = words }, [])),
    ];

    /// <summary>What became of an item.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="words">Why it failed.</param>
    /// <param name="remarks">What was remarked.</param>
    public static void Failed(AccountName name, string words, IReadOnlyList<ItemRemark> remarks)
    {
        Written(new ItemFailed(name, ItemKind.Account, DuringRestore: true, words), Running);
        Written(new ItemArrivedWithRemarks(name, [.. remarks, new ItemRemark(RemarkKind.Warning, words)]), Running);
        var items = Ended.Items.Add(Some.Failed(Some.Account(name.Value), words));
        Written(new Ended(MigrationState.CompletedWithFailures, 3, 2, 0, words), Ended with { Items = items });
        Held(Report.Write(Ended with { Items = items }));
    }

    /// <summary>What was told without anything having failed: lines of logs, warnings, findings.</summary>
    public static void Told(string words)
    {
        Written(new Stalled(Some.Noon, new Dictionary<string, IReadOnlyList<string>> { [words] = [words, words] }), Running);
        Written(new SessionOpened(new SessionId("fuzzed"), false, [words, words]), Checked);
        Written(new LogRestarted(words), Running);
        Finding[] findings =
        [
            Finding(Severity.Blocker, words, [$"exclude {{id}} {words}"]),
            Finding(Severity.Warning, words, []),
        ];
        Written(new Checked(4, findings), Checked with { Check = new CheckResult(Some.Noon, findings) });
    }

    /// <summary>Accounts of a source, and a reason that somebody gave for moving them: in the plan, and in the request for approval, which mentions people.</summary>
    public static void Planned(IEnumerable<(AccountName Name, string? Domain)> accounts, string? reason)
    {
        var wanted = Some.Plan(TransferOptions.Default with { Reason = reason });
        var items = wanted.Items.AddRange(accounts.Select(account => Some.Account(account.Name.Value) with { Domain = account.Domain }));
        var asked = Checked with { State = MigrationState.AwaitingApproval, Options = wanted.Options, Items = items };
        asked = asked with { Approval = Some.Request(asked) };
        Written(new StartRequested(asked.Approval), asked);
        Written(new ItemsFound(items.Count, ByteSize.Zero), asked);
        Held(Cards.Write(asked, [MigrationTrigger.Approve, MigrationTrigger.Reject]));
    }

    private static List<Card> Written(MigrationEvent happened, MigrationSnapshot migration)
    {
        List<Card> cards = [.. Writer.Write(happened with { At = Some.Noon, By = Some.Ana }, migration, migration).Select(message => message.Card)];
        Promise.Holds(cards.Count > 0, $"Nothing is written about {happened.GetType().Name}.");
        foreach (var card in cards) CardPromises.Hold(card);
        return cards;
    }

    private static Card Held(Card card)
    {
        CardPromises.Hold(card);
        return card;
    }

    private static Finding Finding(Severity severity, string words, IReadOnlyList<string> edits) =>
        new() { Rule = "fuzzed", Severity = severity, Subject = Bob, Message = words, Evidence = words, Remedy = words, Edits = edits };
}
