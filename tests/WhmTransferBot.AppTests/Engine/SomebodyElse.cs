using System.Text.Json;
using WhmTransferBot.Whm;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>Somebody else than the bot, who calls the destination's API about its only session.</summary>
internal static class SomebodyElse
{
    /// <summary>Calls a function of <c>new1</c>.</summary>
    /// <returns>What stands in <c>data</c> of the answer, if anything does.</returns>
    public static async Task<JsonElement?> CallAsync(BotUnderTest bot, string function, string arguments = "")
    {
        var server = bot.Range.Host["new1"];
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(
            server.Url, $"/json-api/{function}?api.version=1&transfer_session_id={server.Server.Sessions.Single().Id}{arguments}"));
        request.Headers.TryAddWithoutValidation("Authorization", $"whm {server.User}:{server.Token}");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.TryGetProperty("data", out var data) ? data.Clone() : null;
    }

    /// <summary>A log of the session, whole.</summary>
    public static async Task<string> ReadLogAsync(BotUnderTest bot, string logFile) =>
        (await CallAsync(bot, "fetch_transfer_session_log", $"&logfile={logFile}")).ShouldNotBeNull().GetProperty("log").GetString().ShouldNotBeNull();

    /// <summary>The last line in the log of an account that is transferred, as people read it.</summary>
    public static async Task<string> LastLineAsync(BotUnderTest bot, string account)
    {
        var lines = (await ReadLogAsync(bot, $"item-TRANSFER_AccountRemoteRoot_{account}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var last = lines.Select(line => JsonElement.Parse(line).GetProperty("contents")).Last(contents => contents.TryGetProperty("msg", out _));
        return HtmlText.Strip(last.GetProperty("msg")[0].GetString().ShouldNotBeNull());
    }
}
