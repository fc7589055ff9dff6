using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Tests.Chat;

public sealed class CompletionTests
{
    private readonly Conversation _room = new(Some.Plan() with
    {
        Items = [Some.Account("alice"), Some.Account("bob"), Some.Account("carol") with { Excluded = true }],
    });

    [Theory]
    [InlineData("", "help servers plan restore create check queue run start status list pause resume abort exclude include rename set log retry report journal cancel")]
    [InlineData("re", "restore resume rename retry report")]
    [InlineData("plan fr", "from:")]
    [InlineData("plan from:o", "old1 old2")]
    [InlineData("plan from:1", "old1 new1")]
    [InlineData("plan from:old1 to:", "new1")]
    [InlineData("plan from:old1 to:new1 accounts:al", "all alice alina")]
    [InlineData("plan from:old1 to:new1 accounts:alice,al", "all alina")]
    [InlineData("plan from:old1 to:new1 accounts:alice dns:", "basic all")]
    [InlineData("plan from:old1 to:new1 accounts:alice skip:mail,b", "bandwidth databases subdomains")]
    [InlineData("plan from:old1 to:new1 accounts:alice thr", "threads:")]
    [InlineData("create ", "M-1")]
    [InlineData("exclude ", "M-1")]
    [InlineData("exclude M-1 ", "alice bob")]
    [InlineData("exclude M-1 alice,", "bob")]
    [InlineData("include M-1 ", "carol")]
    [InlineData("rename M-1 a", "alice")]
    [InlineData("list aw", "awaiting-approval")]
    [InlineData("help pl", "plan")]
    [InlineData("reject ", "")]
    [InlineData("frobnicate ", "")]
    [InlineData("plan nothing:", "")]
    public async Task The_word_at_the_caret_goes_on(string text, string offered) =>
        string.Join(' ', (await Complete(Some.Operator, text)).Select(completion => completion.Text)).ShouldBe(offered);

    [Fact]
    public async Task A_completion_says_which_part_of_the_text_it_replaces()
    {
        var text = "plan from:old1 accounts:alice,bo to:new1";
        var completion = (await _room.Dispatcher.CompleteAsync(Some.Operator, Some.Room, text, 32, CancellationToken.None)).ShouldHaveSingleItem();

        (text[..completion.Start] + completion.Text + text[(completion.Start + completion.Length)..]).ShouldBe("plan from:old1 accounts:alice,bob to:new1");
    }

    [Fact]
    public async Task Nothing_is_offered_that_the_caller_may_not_do()
    {
        (await Complete(Some.Reader, "pl")).ShouldBeEmpty();
        (await Complete(Some.Reader, "plan from:")).ShouldBeEmpty();
        (await Complete(Some.Stranger, "")).Select(completion => completion.Text).ShouldBe(["help"]);
        (await Complete(Some.Stranger, "log ")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reader_is_offered_only_what_the_room_shows()
    {
        _room.Migrations.Add(Some.Plan() with { Id = new MigrationId(2), Rooms = [] });

        (await Complete(Some.Reader, "status ")).Select(completion => completion.Text).ShouldBe(["M-1"]);
        (await Complete(Some.Operator, "status ")).Select(completion => completion.Text).ShouldBe(["M-2", "M-1"]);
        (await Complete(Some.Reader, "log M-2 ")).ShouldBeEmpty();
    }

    [Fact]
    public async Task At_most_25_are_offered()
    {
        _room.Migrations.Add(Some.Plan() with { Items = [.. Enumerable.Range(1, 60).Select(number => Some.Account($"shop{number}"))] });

        (await Complete(Some.Operator, "exclude M-1 shop")).Count.ShouldBe(25);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(9_999)]
    public async Task A_caret_outside_the_text_does_no_harm(int caret) =>
        await _room.Dispatcher.CompleteAsync(Some.Operator, Some.Room, "plan from:old1", caret, CancellationToken.None);

    [Fact]
    public async Task Where_options_are_asked_one_by_one_a_completion_is_the_whole_value()
    {
        var others = new Dictionary<string, string> { ["from"] = "old1" };

        var completions = await _room.Dispatcher.CompleteAsync(Some.Operator, Some.Room, "plan", "accounts", "alice,ali", others, CancellationToken.None);

        completions.Select(completion => completion.Text).ShouldBe(["alice,alina"]);
    }

    [Fact]
    public async Task Where_options_are_asked_one_by_one_the_accounts_of_the_migration_are_offered()
    {
        var others = new Dictionary<string, string> { ["migration"] = "M-1" };

        var completions = await _room.Dispatcher.CompleteAsync(Some.Operator, Some.Room, "exclude", "accounts", "", others, CancellationToken.None);

        completions.Select(completion => completion.Text).ShouldBe(["alice", "bob"]);
    }

    private Task<IReadOnlyList<WhmTransferBot.Chat.Completing.Completion>> Complete(Caller caller, string text) =>
        _room.Dispatcher.CompleteAsync(caller, Some.Room, text, text.Length, CancellationToken.None);
}
