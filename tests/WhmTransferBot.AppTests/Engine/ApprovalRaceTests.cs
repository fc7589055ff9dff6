using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Practice;
using WhmTransferBot.Storage.Migrations;

namespace WhmTransferBot.AppTests.Engine;

public sealed class ApprovalRaceTests
{
    private const int Races = 300;
    private static readonly Actor Asker = new(new PersonId("practice:olivia"), "practice:olivia", "Olivia");

    /// <summary>Whoever is first: what was approved no longer stands, nothing starts, and the journal says in which order it happened.</summary>
    [Fact]
    public async Task An_edit_at_the_moment_of_the_last_approval_leaves_no_approval_for_what_was_edited()
    {
        // Nobody asks for so much within one moment; here it is the same two people each time.
        await using var bot = await BotUnderTest.StartAsync(adjust: builder =>
            builder.Services.AddSingleton(new CallerPace(new PaceLimits { AtOnce = Races }, TimeProvider.System)));
        var (editedFirst, approvedFirst) = (0, 0);

        await Parallel.ForAsync(1, Races + 1, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            var asked = await PlantAsync(bot, number);
            var approve = $"approve M-{number} {asked.Approval!.Fingerprint.Short}";
            var edit = $"exclude M-{number} bob";
            var replies = number % 2 == 0
                ? await Task.WhenAll(Say(BotUnderTest.Amir, approve), Say(BotUnderTest.Olivia, edit))
                : await Task.WhenAll(Say(BotUnderTest.Olivia, edit), Say(BotUnderTest.Amir, approve));

            replies.ShouldAllBe(reply => reply is Reply.Private);
            var settled = await bot.FindAsync(number);
            settled.State.ShouldBe(MigrationState.Planned);
            settled.Approval.ShouldBeNull();
            settled.Items.Single(item => item.Name.Value == "bob").Excluded.ShouldBeTrue();
            var happened = (await bot.Migrations.JournalAsync(new MigrationId(number), TestContext.Current.CancellationToken))
                .Select(entry => entry.Event).ToList();
            happened.OfType<ApprovalVoided>().ShouldHaveSingleItem().Differences.ShouldBe(["bob is left out"]);
            if (happened.OfType<Approved>().Any()) Interlocked.Increment(ref approvedFirst);
            else Interlocked.Increment(ref editedFirst);
        });

        (approvedFirst + editedFirst).ShouldBe(Races);
        Math.Min(approvedFirst, editedFirst).ShouldBeGreaterThan(0, "A race that always ends the same way is none.");
        bot.Server("new1").Calls.Received("start_transfer_session").ShouldBe(0);
        TestContext.Current.SendDiagnosticMessage($"The approval came first {approvedFirst} times, the edit {editedFirst} times.");

        Task<Reply> Say(Chat.Access.Caller caller, string words) => Task.Run(() => bot.SayAsync(caller, words), TestContext.Current.CancellationToken);
    }

    /// <summary>A migration that waits for its last approval and would start tomorrow.</summary>
    private static async Task<MigrationSnapshot> PlantAsync(BotUnderTest bot, int number)
    {
        var now = bot.Clock.GetUtcNow();
        var planned = new MigrationSnapshot
        {
            Id = new MigrationId(number),
            State = MigrationState.AwaitingApproval,
            Source = new ServerName("old1"),
            Destination = new ServerName("new1"),
            Selection = new AccountSelection { Accounts = ["alice", "bob"] },
            ItemsKnown = true,
            Items = [Item("alice"), Item("bob")],
            Session = new SessionRecord { Id = new SessionId("planted"), OpenedAt = now, AnalysedAt = now },
            Check = new CheckResult(now, []),
            PlannedBy = Asker,
            PlannedAt = now,
            LastEventAt = now,
            Rooms = [PracticePlatform.Room],
        };
        var asked = planned with
        {
            Approval = new ApprovalRequest
            {
                RequestedBy = Asker,
                RequestedAt = now,
                ExpiresAt = now.AddDays(1),
                Fingerprint = FingerprintCalculator.Of(planned),
                Required = 1,
                Window = new StartWindow(now.AddHours(10), null, null),
            },
        };
        await bot.Services.GetRequiredService<MigrationStore>().CommitAsync(new MigrationCommit { Snapshot = asked, ExpectedVersion = 0 }, CancellationToken.None);
        return asked;
    }

    private static MigrationItem Item(string name) =>
        new() { Kind = ItemKind.Account, Name = new AccountName(name), DestinationName = new AccountName(name), Domain = $"{name}.example" };
}
