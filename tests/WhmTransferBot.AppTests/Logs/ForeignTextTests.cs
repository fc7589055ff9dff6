using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WhmTransferBot.Hosting;

namespace WhmTransferBot.AppTests.Logs;

/// <summary>What foreign systems said may stand in a line of the log; it never looks like another line.</summary>
public sealed class ForeignTextTests
{
    [Theory]
    [InlineData('\n')]
    [InlineData('\r')]
    [InlineData('\u001b')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\u200b')]
    [InlineData('\u200f')]
    [InlineData('\u202e')]
    [InlineData('\u2066')]
    [InlineData('\ufeff')]
    public void What_breaks_turns_or_hides_text_is_written_as_a_blank(char character)
    {
        var words = Written($"before{character}after", new InvalidOperationException($"so{character}be it"));

        words.ShouldContain("before after");
        words.ShouldContain("so be it");
        words.ShouldNotContain(character);
    }

    [Fact]
    public void Letters_of_all_people_stay_what_they_are() => Written("Zoë, Ольга, 雪, שלום, ✅ 🚚").ShouldEndWith("Zoë, Ольга, 雪, שלום, ✅ 🚚");

    private static string Written(string words, Exception? fault = null)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var entry = new LogEntry<string>(LogLevel.Warning, "Somewhere", default, words, fault, (said, _) => said);
        new BotLogLine(TimeProvider.System).Write(in entry, null, writer);
        return writer.ToString()[..^Environment.NewLine.Length];
    }
}
