using WhmTransferBot.Whm;

namespace WhmTransferBot.Tests.Whm;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("plain “text” …", "plain “text” …")]
    [InlineData("Testing....<strong>Streaming Supported</strong>\n", "Testing....Streaming Supported\n")]
    [InlineData("a<br/>b<br>c", "a\nb\nc")]
    [InlineData("<p>one</p><p>two</p>", "one\ntwo\n")]
    [InlineData("1 &lt; 2 &amp;&amp; 3 &gt; 2 &#8220;x&#8221;", "1 < 2 && 3 > 2 “x”")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("a <- b", "a <- b")]
    [InlineData("cut <strong", "cut <strong")]
    [InlineData("ends with <", "ends with <")]
    [InlineData("x<script>alert('</b>')</script>y", "xy")]
    [InlineData("x<!-- hidden > -->y", "xy")]
    [InlineData("x<a href=\"/scripts5/rename\">Rename</a>y", "xRenamey")]
    [InlineData("bell\a and esc\u001b[31m", "bell and esc[31m")]
    [InlineData("&lt;script&gt;", "<script>")]
    [InlineData("\u202Egnp.exe\u202C, &#x202E;and a\u200Bb\uFEFF", "gnp.exe, and ab")]
    [InlineData("x\uE000y\uFFFDz\U000E0041", "xyz")]
    [InlineData("Grüße, 你好, 😀", "Grüße, 你好, 😀")]
    public void Html_becomes_plain_text(string? html, string plain) => HtmlText.Strip(html).ShouldBe(plain);

    /// <summary>One that looks for each end anew takes hours.</summary>
    [Theory]
    [InlineData("<a")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("</")]
    [InlineData("&#")]
    public void Ten_megabytes_of_beginnings_without_an_end_are_read_in_one_pass(string beginning)
    {
        var text = string.Concat(Enumerable.Repeat(beginning, 10_000_000 / beginning.Length));
        var started = TimeProvider.System.GetTimestamp();
        HtmlText.Strip(text).Length.ShouldBeLessThanOrEqualTo(text.Length);
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromMinutes(2));
    }
}
