using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Tests.Chat;

public sealed class TransferOptionWordsTests
{
    [Theory]
    [InlineData("transport", "whm", "whm")]
    [InlineData("transport", "SSH", "ssh")]
    [InlineData("compress", "on", "yes")]
    [InlineData("lowpriority", "true", "yes")]
    [InlineData("threads", "2/3", "2/3")]
    [InlineData("threads", "4", "4/4")]
    [InlineData("restricted", "1", "yes")]
    [InlineData("backups", "yes", "yes")]
    [InlineData("reseller", "YES", "yes")]
    [InlineData("overwrite", "Force", "force")]
    [InlineData("overwrite", "delete", "delete")]
    [InlineData("live", "yes", "yes")]
    [InlineData("express", "yes", "yes")]
    [InlineData("dns", "all", "all")]
    [InlineData("ip", "dedicated", "dedicated")]
    [InlineData("ip", "192.0.2.10", "192.0.2.10")]
    [InlineData("skip", "mail, home", "home,mail")]
    [InlineData("reason", "ticket 4711", "ticket 4711")]
    public void A_value_is_understood(string name, string value, string written)
    {
        var read = TransferOptionWords.Read(TransferOptions.Default, new OptionSetting(name, value));

        var options = read.ShouldBeOfType<TransferOptionReading.Understood>().Options;
        TransferOptionWords.Settings(options).ShouldBe([new OptionSetting(name, written)]);
    }

    [Theory]
    [InlineData("transport", "ftp")]
    [InlineData("transport", "0")]
    [InlineData("compress", "maybe")]
    [InlineData("threads", "0/1")]
    [InlineData("threads", "10/1")]
    [InlineData("threads", "1/2/3")]
    [InlineData("threads", "")]
    [InlineData("overwrite", "yes")]
    [InlineData("overwrite", "1")]
    [InlineData("overwrite", "force,delete")]
    [InlineData("dns", "")]
    [InlineData("ip", "1.2.3")]
    [InlineData("ip", "::1")]
    [InlineData("ip", "0x7f.0.0.1")]
    [InlineData("ip", "010.0.0.1")]
    [InlineData("skip", "kitchen")]
    [InlineData("skip", ",")]
    [InlineData("skip", "mail,1")]
    public void A_value_is_refused_with_those_allowed(string name, string value) =>
        TransferOptionWords.Read(TransferOptions.Default, new OptionSetting(name, value))
            .ShouldBeOfType<TransferOptionReading.UnknownValue>().Word.Allowed.ShouldNotBeEmpty();

    [Fact]
    public void A_reason_has_a_longest_length() =>
        TransferOptionWords.Read(TransferOptions.Default, new OptionSetting("reason", new string('x', 501)))
            .ShouldBeOfType<TransferOptionReading.UnknownValue>();

    [Fact]
    public void An_unknown_name_is_said_to_be_unknown() =>
        TransferOptionWords.Read(TransferOptions.Default, new OptionSetting("force", "yes"))
            .ShouldBe(new TransferOptionReading.UnknownName("force"));

    [Fact]
    public void An_option_can_be_set_back_to_its_default()
    {
        var live = TransferOptions.Default with { Live = true, Skip = [SkippedPart.Mail] };

        var quiet = TransferOptionWords.Read(live, new OptionSetting("live", "no")).ShouldBeOfType<TransferOptionReading.Understood>().Options;
        TransferOptionWords.Read(quiet, new OptionSetting("skip", "none")).ShouldBeOfType<TransferOptionReading.Understood>().Options
            .ShouldBe(TransferOptions.Default);
    }

    [Fact]
    public void Defaults_are_neither_described_nor_destructive()
    {
        TransferOptionSentences.Describe(TransferOptions.Default).ShouldBeEmpty();
        TransferOptionSentences.Consequences(TransferOptions.Default).ShouldBeEmpty();
    }

    [Fact]
    public void Every_destructive_option_has_a_sentence_of_consequence()
    {
        TransferOptions[] destructive =
        [
            new() { Overwrite = Overwrite.Force }, new() { Overwrite = Overwrite.Delete }, new() { Live = true }, new() { Express = true },
        ];

        foreach (var options in destructive)
        {
            options.IsDestructive.ShouldBeTrue();
            TransferOptionSentences.Consequences(options).ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void Every_option_that_is_not_destructive_is_described()
    {
        foreach (var word in TransferOptionWords.All.Where(word => word.Name != "reason"))
        {
            var options = TransferOptionWords.Read(TransferOptions.Default, new OptionSetting(word.Name, word.Example))
                .ShouldBeOfType<TransferOptionReading.Understood>().Options;
            if (!options.IsDestructive) TransferOptionSentences.Describe(options).ShouldHaveSingleItem(word.Name);
        }
    }

    [Fact]
    public void Differences_are_short_sentences() =>
        TransferOptionSentences.Differences(
                TransferOptions.Default, TransferOptions.Default with { Dns = ZoneRewrite.All, Transport = CommandTransport.Ssh, Reason = "night" })
            .ShouldBe(["dns is all, was basic", "transport is ssh, was unset", "reason is night, was unset"]);
}
