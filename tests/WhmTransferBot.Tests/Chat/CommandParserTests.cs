using WhmTransferBot.Chat.Commands;

namespace WhmTransferBot.Tests.Chat;

public sealed class CommandParserTests
{
    [Theory]
    [InlineData("", "help")]
    [InlineData("   ", "help")]
    [InlineData("help", "help")]
    [InlineData("HELP Plan", "help plan")]
    [InlineData("servers", "servers")]
    [InlineData("plan from:old1 to:new1 accounts:alice,bob", "plan from:old1 to:new1 accounts:alice,bob")]
    [InlineData("plan from=OLD1 to=new1 accounts=alice", "plan from:old1 to:new1 accounts:alice")]
    [InlineData("plan from: old1 to: new1 accounts: alice, bob ,carol", "plan from:old1 to:new1 accounts:alice,bob,carol")]
    [InlineData("plan from:old1 to:new1 accounts:all threads:2/2", "plan from:old1 to:new1 accounts:all threads:2/2")]
    [InlineData("plan from:old1 to:new1 accounts:shop*", "plan from:old1 to:new1 accounts:shop*")]
    [InlineData("plan from:old1 to:new1 owner:res1 packages:\"Gold plan\",silver features:standard",
        "plan from:old1 to:new1 owner:res1 packages:\"Gold plan,silver\" features:standard")]
    [InlineData("plan from:old1 to:new1 accounts:a live express compress", "plan from:old1 to:new1 accounts:a live:yes express:yes compress:yes")]
    [InlineData("plan from:old1 to:new1 accounts:a reason:“ticket 4711”", "plan from:old1 to:new1 accounts:a reason:\"ticket 4711\"")]
    [InlineData("plan from:old1 to:new1 accounts:a reason:'ticket 4711'", "plan from:old1 to:new1 accounts:a reason:\"ticket 4711\"")]
    [InlineData("plan from:old1 to:new1 accounts:a reason:don't", "plan from:old1 to:new1 accounts:a reason:\"don't\"")]
    [InlineData("create M-1", "create M-1")]
    [InlineData("create m-1", "create M-1")]
    [InlineData("create 1", "create M-1")]
    [InlineData("create migration:7", "create M-7")]
    [InlineData("create", "create")]
    [InlineData("check M-1", "check M-1")]
    [InlineData("queue M-1", "queue M-1")]
    [InlineData("run M-1", "run M-1")]
    [InlineData("start M-1", "start M-1")]
    [InlineData("start M-1 at:22:00 window:22:00-06:00", "start M-1 at:22:00 window:22:00-06:00")]
    [InlineData("start at:9:30", "start at:09:30")]
    [InlineData("start M-1 at:2026-08-31T22:00", "start M-1 at:2026-08-31T22:00")]
    [InlineData("start M-1 at:\"2026-08-31 22:00\"", "start M-1 at:2026-08-31T22:00")]
    [InlineData("start M-1 window:22:00–06:00", "start M-1 window:22:00-06:00")]
    [InlineData("approve M-1", "approve M-1")]
    [InlineData("approve M-1 3F9A1C07", "approve M-1 3f9a1c07")]
    [InlineData("reject M-1 reason:\"the backup is running\"", "reject M-1 reason:\"the backup is running\"")]
    [InlineData("reject M-1 reason:the backup is running", "reject M-1 reason:\"the backup is running\"")]
    [InlineData("reject M-1 the backup is running", "reject M-1 reason:\"the backup is running\"")]
    [InlineData("reject the backup: see ticket:4711, please", "reject reason:\"the backup: see ticket:4711, please\"")]
    [InlineData("reject M-1", "reject M-1")]
    [InlineData("abort M-1 wrong destination", "abort M-1 reason:\"wrong destination\"")]
    [InlineData("status", "status")]
    [InlineData("status M-1", "status M-1")]
    [InlineData("list", "list")]
    [InlineData("list open", "list")]
    [InlineData("list all", "list all")]
    [InlineData("list running", "list running")]
    [InlineData("list AwaitingApproval", "list awaiting-approval")]
    [InlineData("list state:completed-with-failures", "list completed-with-failures")]
    [InlineData("pause M-1", "pause M-1")]
    [InlineData("resume M-1", "resume M-1")]
    [InlineData("cancel M-1", "cancel M-1")]
    [InlineData("exclude M-1 bob", "exclude M-1 bob")]
    [InlineData("exclude bob, carol dave", "exclude bob,carol,dave")]
    [InlineData("exclude M-1 bob,bob", "exclude M-1 bob")]
    [InlineData("include M-1 accounts:bob", "include M-1 bob")]
    [InlineData("rename M-1 alice=alice2", "rename M-1 account:alice name:alice2")]
    [InlineData("rename alice=alice2 M-1", "rename M-1 account:alice name:alice2")]
    [InlineData("rename alice = alice2", "rename account:alice name:alice2")]
    [InlineData("rename M-1 alice alice2", "rename M-1 account:alice name:alice2")]
    [InlineData("rename M-1 account:alice name:alice2", "rename M-1 account:alice name:alice2")]
    [InlineData("set M-1 dns:all", "set M-1 dns:all")]
    [InlineData("set dns:all live:no compress", "set live:no dns:all compress:yes")]
    [InlineData("log M-1", "log M-1")]
    [InlineData("log M-1 alice", "log M-1 account:alice")]
    [InlineData("log alice", "log account:alice")]
    [InlineData("retry M-1", "retry M-1")]
    [InlineData("report M-1", "report M-1")]
    [InlineData("journal M-1", "journal M-1")]
    [InlineData("/migrate journal M-1", "journal M-1")]
    public void A_command_is_understood(string typed, string meant) =>
        CommandParser.Parse(typed).ShouldBeOfType<ParseResult.Understood>().Command.ToString().ShouldBe(meant);

    [Theory]
    [InlineData("plna", "There is no command “plna”.", 1, "plan")]
    [InlineData("frobnicate", "There is no command “frobnicate”.", 1, null)]
    [InlineData("M-1", "There is no command “M-1”.", 1, null)]
    [InlineData("plan frm:old1", "“plan” has no option “frm”.", 2, "from:")]
    [InlineData("plan from:old1 to:new1 acounts:alice", "“plan” has no option “acounts”.", 4, "accounts:")]
    [InlineData("plan from:old1 from:old2", "“from” is given twice.", 3, null)]
    [InlineData("plan to:new1 accounts:alice", "“from” is missing: the server that accounts are pulled from.", 0, null)]
    [InlineData("plan from:old1 accounts:alice", "“to” is missing: the server that receives.", 0, null)]
    [InlineData("plan from:old1 to:new1", "Nothing is chosen to move: give accounts, owner, packages or features.", 0, null)]
    [InlineData("plan from:old1 to:old1 accounts:a", "Source and destination are the same server.", 3, null)]
    [InlineData("plan from:old/1 to:new1 accounts:a", "“old/1” is not the name of a server. Names have letters, digits, dots and dashes.", 2, null)]
    [InlineData("plan from:old1 to:new1 accounts:", "“accounts” has no value.", 4, null)]
    [InlineData("plan from:old1 to:new1 accounts:a overwrite:delet", "“overwrite” takes no, force or delete, not “delet”.", 5, "delete")]
    [InlineData("plan from:old1 to:new1 accounts:a threads:10/1",
        "“threads” takes two numbers from 1 to 9, transfer/restore, such as 2/2, not “10/1”.", 5, null)]
    [InlineData("plan from:old1 to:new1 accounts:a ip:999.1.1.1",
        "“ip” takes shared, dedicated or an IPv4 address such as 192.0.2.10, not “999.1.1.1”.", 5, null)]
    [InlineData("plan from:old1 to:new1 accounts:a reason:\"open", "A quotation mark is opened and not closed.", 5, null)]
    [InlineData("plan from:old1 to:new1 accounts:a reason:ticket 4711",
        "“4711” stands alone. Options are written name:value, values with blanks in quotation marks.", 6, null)]
    [InlineData("create foo", "“foo” is not a migration. Migrations are written M-1.", 2, null)]
    [InlineData("create M-0", "“M-0” is not a migration. Migrations are written M-1.", 2, null)]
    [InlineData("create M-1 M-2", "“M-2” is one word too many.", 3, null)]
    [InlineData("create 99999999999999999999", "“99999999999999999999” is not a migration. Migrations are written M-1.", 2, null)]
    [InlineData("start M-1 at:25:00",
        "“at” takes an hour such as 22:00, or a day with an hour such as 2026-08-31T22:00, not “25:00”.", 3, null)]
    [InlineData("start M-1 window:22:00", "“window” takes two different hours such as 22:00-06:00, not “22:00”.", 3, null)]
    [InlineData("start M-1 window:22:00-22:00", "“window” takes two different hours such as 22:00-06:00, not “22:00-22:00”.", 3, null)]
    [InlineData("approve M-1 xyz", "“fingerprint” takes the 4 to 64 characters that the request shows, such as 3f9a1c07, not “xyz”.", 3, null)]
    [InlineData("exclude M-1", "“accounts” is missing: names with commas; * stands for any characters.", 0, null)]
    [InlineData("rename M-1 alice", "“name” is missing: its name on the destination.", 0, null)]
    [InlineData("set M-1", "No option is given that should change.", 0, null)]
    [InlineData("set M-1 compres", "“compres” stands alone. Options are written name:value, values with blanks in quotation marks.", 3, "compress")]
    [InlineData("set M-1 skip:mail,hoem", "“skip” takes none, or a list of home, databases, bandwidth, mail, reseller, subdomains, not “mail,hoem”.", 3, null)]
    [InlineData("list runing", "There is no state “runing”.", 2, "running")]
    public void A_mistake_says_what_was_wrong_and_where(string typed, string what, int word, string? nearest)
    {
        var mistake = CommandParser.Parse(typed).ShouldBeOfType<ParseResult.Mistaken>().Mistake;

        mistake.What.ShouldBe(what);
        mistake.WordNumber.ShouldBe(word);
        mistake.Nearest.ShouldBe(nearest);
        CommandParser.Parse(mistake.Example).ShouldBeOfType<ParseResult.Understood>();
    }

    [Fact]
    public void A_mistake_points_at_its_place_in_the_text()
    {
        var mistake = CommandParser.Parse("plan  from:old1 to:new1 acounts:alice").ShouldBeOfType<ParseResult.Mistaken>().Mistake;

        mistake.Word.ShouldBe("acounts:alice");
        mistake.Start.ShouldBe(24);
    }

    [Fact]
    public void A_text_that_is_too_long_is_not_read() =>
        CommandParser.Parse(new string('x', 8_001)).ShouldBeOfType<ParseResult.Mistaken>().Mistake.What.ShouldBe("That is longer than 8000 characters.");

    [Fact]
    public void A_text_with_too_many_words_is_not_read() =>
        CommandParser.Parse(string.Join(' ', Enumerable.Repeat("x", 500))).ShouldBeOfType<ParseResult.Mistaken>().Mistake.What.ShouldBe("That has more than 400 words.");

    [Fact]
    public void Options_with_names_make_the_same_command_as_text()
    {
        var options = new Dictionary<string, string> { ["migration"] = "1", ["account"] = "alice", ["name"] = "alice2" };

        CommandParser.Parse("rename", options).ShouldBeOfType<ParseResult.Understood>().Command.ToString()
            .ShouldBe("rename M-1 account:alice name:alice2");
    }

    [Fact]
    public void Options_with_names_may_be_blank() =>
        CommandParser.Parse("status", new Dictionary<string, string> { ["migration"] = " " })
            .ShouldBeOfType<ParseResult.Understood>().Command.ShouldBe(new StatusCommand(null));

    [Fact]
    public void An_unknown_option_with_a_name_is_a_mistake() =>
        CommandParser.Parse("status", new Dictionary<string, string> { ["sudo"] = "yes" })
            .ShouldBeOfType<ParseResult.Mistaken>().Mistake.What.ShouldBe("“status” has no option “sudo”.");
}
