using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Journal;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Tests.Chat;

public sealed class ReplyTests
{
    private readonly Conversation _room = new(Some.Running());

    [Theory]
    [InlineData("operator")]
    [InlineData("approver")]
    [InlineData("reader")]
    [InlineData("stranger")]
    [InlineData("admin")]
    public async Task Help_shows_what_the_caller_may_do(string who) =>
        (await _room.TypeAndRead(Named(who), "help")).ShouldBeApproved($"reply-help-for-{who}");

    [Theory]
    [InlineData("plan")]
    [InlineData("start")]
    [InlineData("abort")]
    public async Task Help_explains_one_command(string verb) =>
        (await _room.TypeAndRead(Some.Operator, $"help {verb}")).ShouldBeApproved($"reply-help-{verb}");

    [Fact]
    public async Task Help_on_a_command_of_others_says_whose_it_is_and_no_more()
    {
        var card = PlainText.Of(await _room.TypeAndRead(Some.Reader, "help abort"));

        card.ShouldContain("abort is for operators");
        card.ShouldNotContain("reason");
        PlainText.Of(await _room.TypeAndRead(Some.Reader, "help abrot")).ShouldNotContain("abort");
    }

    [Theory]
    [InlineData("help plna", "help")]
    [InlineData("plan frm:old1 to:new1", "option")]
    [InlineData("frobnicate", "verb")]
    [InlineData("plan from:old1 to:new1 accounts:a overwrite:delet", "value")]
    public async Task A_mistake_is_answered(string text, string name) =>
        (await _room.TypeAndRead(Some.Operator, text)).ShouldBeApproved($"reply-mistake-{name}");

    [Theory]
    [InlineData("reader", "plan from:old1 to:new1 accounts:a")]
    [InlineData("operator", "approve M-1")]
    [InlineData("stranger", "status M-1")]
    public async Task Who_may_not_is_told_what_is_missing_and_who_may(string who, string text) =>
        (await _room.TypeAndRead(Named(who), text)).ShouldBeApproved($"reply-refused-{who}");

    [Fact]
    public async Task Status_shows_the_card_again() =>
        (await ReadAsync(Some.Reader, "status")).ShouldBe(PlainText.Of(new MigrationCard(_room.Clock).Write(
            Some.Running(), await new Migration(Some.Running(), Some.Policy).PermittedAsync())));

    [Fact]
    public async Task Lists_read_as_approved()
    {
        var nothing = new Conversation();
        _room.Migrations.Add(Some.Ended() with { Id = new MigrationId(2) });
        _room.Migrations.Add(Some.Plan() with { Id = new MigrationId(3), LastEvent = string.Empty });

        string[] texts =
        [
            await ReadAsync(Some.Operator, "list"),
            await ReadAsync(Some.Operator, "list all"),
            await ReadAsync(Some.Operator, "list completed-with-failures"),
            await ReadAsync(Some.Operator, "list paused"),
            await ReadAsync(Some.Operator, "status"),
            PlainText.Of((await nothing.Type(Some.Operator, "list")).ShouldBeOfType<Reply.Public>().Card),
            PlainText.Of((await nothing.Type(Some.Reader, "status")).ShouldBeOfType<Reply.Public>().Card),
        ];

        (string.Join("\n\n---\n", texts) + "\n").ShouldBeApproved("reply-lists");
    }

    [Fact]
    public async Task Servers_read_as_approved()
    {
        _room.Migrations.Servers =
        [
            new(_room.Migrations.Inventory[0], true, null, "11.126.0.14", new ByteSize(812_000_000_000), 1.27, 412),
            new(_room.Migrations.Inventory[1], null, null, null, null, null, null),
            new(_room.Migrations.Inventory[2], false, "The token was refused (403). Make a new one in WHM and put it into NEW1_TOKEN.", null, null, null, null),
        ];

        (await CardAsync(Some.Reader, "servers")).ShouldBeApproved("reply-servers");
    }

    [Fact]
    public async Task An_empty_inventory_says_where_servers_are_listed() =>
        (await ReadAsync(Some.Reader, "servers")).ShouldBe("The inventory is empty. Servers are listed in config/servers.json.");

    [Fact]
    public async Task A_short_journal_stands_on_the_card()
    {
        _room.Migrations.Journal = Journal(3);

        (await CardAsync(Some.Reader, "journal M-1")).ShouldBeApproved("reply-journal");
    }

    [Fact]
    public async Task A_long_journal_comes_as_a_file()
    {
        _room.Migrations.Journal = Journal(40);

        var card = await CardAsync(Some.Reader, "journal");

        card.Files.ShouldHaveSingleItem().Content.Split('\n').Length.ShouldBe(41);
        PlainText.Of(card).ShouldStartWith("Journal of M-1, the last 15 of 40 entries:");
    }

    [Fact]
    public async Task A_short_log_is_quoted()
    {
        _room.Migrations.Log = new LogExcerpt("master.log", ["12:00 started", "12:10 alice arrived"], 0, false);

        (await CardAsync(Some.Reader, "log M-1")).ShouldBeApproved("reply-log");
    }

    [Fact]
    public async Task A_long_log_is_quoted_in_part_and_comes_as_a_file()
    {
        _room.Migrations.Log = new LogExcerpt("item-TRANSFER_AccountRemoteRoot_alice", [.. Enumerable.Range(1, 100).Select(line => $"line {line}")], 4_000, true);

        (await CardAsync(Some.Reader, "log M-1 alice")).ShouldBeApproved("reply-log-long");
    }

    [Fact]
    public async Task A_log_that_is_not_there_yet_is_said_not_to_be_there()
    {
        PlainText.Of(await _room.TypeAndRead(Some.Reader, "log M-1")).ShouldBe("There is no log of M-1 yet. It begins with the start.");
        PlainText.Of(await _room.TypeAndRead(Some.Reader, "log M-1 bob")).ShouldBe("There is no log of bob in M-1 yet.");
    }

    [Fact]
    public async Task A_report_before_the_end_says_that_it_is_one() =>
        (await CardAsync(Some.Reader, "report M-1")).ShouldBeApproved("reply-report-before-the-end");

    [Fact]
    public async Task An_unknown_button_is_outdated() =>
        PlainText.Of((await _room.Click(Some.Operator, "explode", "M-1")).ShouldBeOfType<Reply.Private>().Card)
            .ShouldBe("This card is outdated. Its button is not known any more. /migrate status shows the card as it is now.");

    [Fact]
    public async Task Acknowledgements_read_as_approved()
    {
        (Caller Who, string Text, MigrationSnapshot Migration)[] commands =
        [
            (Some.Operator, "plan from:old1 to:new1 accounts:alice", Some.Plan()),
            (Some.Operator, "create M-1", Some.Plan()),
            (Some.Operator, "check M-1", Some.Checked()),
            (Some.Operator, "queue M-1", Some.Checked()),
            (Some.Operator, "run M-1", Some.Plan()),
            (Some.Operator, "start M-1", Some.Checked() with { State = MigrationState.Queued }),
            (Some.Approver, "approve M-1", Some.Asked()),
            (Some.Approver, "reject M-1 no", Some.Asked()),
            (Some.Operator, "pause M-1", Some.Running()),
            (Some.Operator, "resume M-1", Some.Running() with { State = MigrationState.Paused }),
            (Some.Operator, "abort M-1 no", Some.Running()),
            (Some.Operator, "cancel M-1", Some.Plan()),
            (Some.Operator, "exclude M-1 bob", Some.Plan()),
            (Some.Operator, "rename M-1 bob=bob2", Some.Plan()),
            (Some.Operator, "set M-1 dns:all", Some.Plan()),
            (Some.Operator, "retry M-1", Some.Ended()),
        ];
        List<string> lines = [];

        foreach (var (who, text, migration) in commands)
            lines.Add($"{text}\n  {PlainText.Of(await new Conversation(migration).TypeAndRead(who, text))}");

        (string.Join('\n', lines) + "\n").ShouldBeApproved("reply-acknowledgements");
    }

    private static Caller Named(string who) => who switch
    {
        "operator" => Some.Operator,
        "approver" => Some.Approver,
        "reader" => Some.Reader,
        "admin" => Some.Admin,
        _ => Some.Stranger,
    };

    private static List<JournalEntry> Journal(int count) =>
    [
        .. Enumerable.Range(1, count).Select(number => new JournalEntry(
            number, new MigrationId(1), number, Some.Room, new Approved(1, 2) { At = Some.Noon.AddMinutes(number), By = Some.Ben }, string.Empty, string.Empty)),
    ];

    private async Task<Card> CardAsync(Caller caller, string text) => (await _room.Type(caller, text)).ShouldBeOfType<Reply.Public>().Card;

    private async Task<string> ReadAsync(Caller caller, string text) => PlainText.Of(await CardAsync(caller, text));
}
