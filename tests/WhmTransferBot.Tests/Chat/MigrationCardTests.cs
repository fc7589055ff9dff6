using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Tests.Chat;

public sealed class MigrationCardTests
{
    private readonly MigrationCard _card = new(new FakeTimeProvider(Some.Noon));

    public static TheoryData<MigrationState> States { get; } = [.. Enum.GetValues<MigrationState>()];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Each_state_has_its_card(MigrationState state) =>
        (await WriteAsync(In(state))).ShouldBeApproved($"card-{state.ToString().ToLowerInvariant()}");

    [Theory]
    [MemberData(nameof(States))]
    public async Task Buttons_are_exactly_the_permitted_steps(MigrationState state)
    {
        var migration = In(state);
        var permitted = await new Migration(migration, Some.Policy).PermittedAsync();

        var verbs = _card.Write(migration, permitted).Buttons.Select(button => button.Verb).Where(verb => verb != "run");

        verbs.Order().ShouldBe(permitted.Select(StateWords.CommandOf).OfType<string>().Where(verb => verb != "set").Distinct().Order());
    }

    [Fact]
    public async Task Blockers_keep_the_queue_button_away()
    {
        var card = await WriteAsync(Some.Checked(SomeFinding.Blocker));

        card.Buttons.ShouldNotContain(button => button.Verb == "queue" || button.Verb == "run");
        card.ShouldBeApproved("card-checked-with-blockers");
    }

    [Fact]
    public async Task Destructive_options_stand_on_the_card_in_words_and_ask_before_the_start()
    {
        var options = new TransferOptions { Overwrite = Overwrite.Delete, Live = true, Dns = ZoneRewrite.All, Reason = "ticket 4711" };
        var card = await WriteAsync(In(MigrationState.Queued) with { Options = options });

        card.Buttons.Single(button => button.Verb == "start").Confirm.ShouldNotBeNull();
        card.ShouldBeApproved("card-destructive");
    }

    [Fact]
    public async Task What_is_not_known_is_said_on_the_card()
    {
        (await WriteAsync(In(MigrationState.Starting) with { Intent = new IntentRecord(Some.Noon, 1, false, Unconfirmed: true) }))
            .ShouldBeApproved("card-unconfirmed");
        (await WriteAsync(Some.Running() with { Monitoring = new MonitoringRecord { BlindSince = Some.Noon, BlindnessReported = true } }))
            .ShouldBeApproved("card-blind");
    }

    [Fact]
    public async Task Accounts_that_are_not_known_yet_are_shown_as_they_were_asked_for() =>
        (await WriteAsync(Some.Plan() with
        {
            ItemsKnown = false,
            Items = [],
            Selection = new AccountSelection { Accounts = ["shop*"], Owners = ["reseller1"] },
        })).ShouldBeApproved("card-selection");

    private static MigrationSnapshot In(MigrationState state) => (state switch
    {
        MigrationState.Planned or MigrationState.Creating => Some.Plan(),
        MigrationState.Created or MigrationState.Checking => Some.Checked() with { Check = null },
        MigrationState.Checked or MigrationState.Queueing or MigrationState.Queued or MigrationState.Cancelled => Some.Checked(),
        MigrationState.AwaitingApproval => Some.Asked(),
        MigrationState.Approved or MigrationState.Rebuilding or MigrationState.Starting => Some.Approved(),
        MigrationState.Completed => Some.Ended() with { Items = Some.Running().Items.ConvertAll(Some.Arrived), LastEvent = "completed" },
        MigrationState.CompletedWithFailures => Some.Ended(),
        MigrationState.Failed => Some.Ended() with { Items = [Some.Failed(Some.Account("bob"), "Disk full.")], LastEvent = "failed" },
        MigrationState.Aborted => Some.Ended() with { Items = Some.Running().Items, LastEvent = "aborted" },
        _ => Some.Running(),
    }) with { State = state };

    private async Task<Card> WriteAsync(MigrationSnapshot migration) =>
        _card.Write(migration, await new Migration(migration, Some.Policy).PermittedAsync());
}
