using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using WhmTransferBot.Storage;
using WhmTransferBot.Verbs;

namespace WhmTransferBot.AppTests.Secrets;

/// <summary>Everything that a bot leaves behind where somebody could read it, place by place.</summary>
internal static partial class Traces
{
    /// <summary>The files of the data folder byte by byte, and what is compressed in the database unpacked.</summary>
    public static async Task<string> DatabaseAsync(GuardedBot bot)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(bot.Environment.DataFolder, "*", SearchOption.AllDirectories))
            text.AppendLine(Encoding.UTF8.GetString(await ReadAsync(file)));
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(bot.Environment.DataFolder, StorageOptions.FileName)};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await foreach (var packed in BlobsAsync(connection, "SELECT substr(snapshot, 2) FROM migration UNION ALL SELECT text FROM archived_log"))
            text.AppendLine(Unpack(packed));
        return text.ToString();
    }

    /// <summary>What Slack and Discord were sent, apart from the header in which they want their token.</summary>
    public static string Chat(GuardedBot bot) => string.Join('\n',
    [
        .. bot.Slack.Calls.SelectMany(call => call.Arguments.Select(argument => argument.Value)),
        .. bot.Slack.Workspace.Messages.Select(message => message.ToString()),
        .. bot.Slack.Workspace.Whispers.Select(whisper => whisper.ToString()),
        .. bot.Slack.Workspace.Views.Select(view => view.ToString()),
        .. bot.Slack.Workspace.Files.Select(file => file.Content),
        .. bot.Discord.Requests.Select(request => $"{request.Path} {request.UserAgent} {request.Body?.ToJsonString()}"),
        .. bot.Discord.Requests.SelectMany(request => request.Files.Values.Select(file => Encoding.UTF8.GetString(file.Content))),
    ]);

    /// <summary>The sign-in page after a wrong and after the right token, and the room behind it; with all headers.</summary>
    public static async Task<string> ConsoleAsync(GuardedBot bot)
    {
        using var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer() };
        using var browser = new HttpMessageInvoker(handler);
        var text = new StringBuilder();
        foreach (var token in new[] { $"not {GuardedBot.Secrets.ConsoleToken}", GuardedBot.Secrets.ConsoleToken })
        {
            var page = await GetAsync(browser, new Uri(bot.Address, "/console/sign-in"), null);
            var form = Hidden().Matches(page).ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
            text.AppendLine(await GetAsync(browser, new Uri(bot.Address, "/console/sign-in"), new FormUrlEncodedContent(form.Append(new("Typed", token)))));
        }

        return text.AppendLine(await GetAsync(browser, bot.Address, null)).ToString();
    }

    /// <summary>The journal as the program exports it.</summary>
    public static async Task<string> ExportAsync(GuardedBot bot)
    {
        using var output = new StringWriter();
        await new JournalAudit(bot.Environment, output, output).ExportAsync(null, TestContext.Current.CancellationToken);
        return output.ToString();
    }

    public static async Task<string> PageAsync(GuardedBot bot, string path)
    {
        using var browser = new HttpMessageInvoker(new SocketsHttpHandler());
        return await GetAsync(browser, new Uri(bot.Address, path), null);
    }

    private static async Task<string> GetAsync(HttpMessageInvoker browser, Uri address, HttpContent? form)
    {
        using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, address) { Content = form };
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return $"{answer.StatusCode}\n{answer.Headers}{answer.Content.Headers}\n{await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private static async IAsyncEnumerable<byte[]> BlobsAsync(SqliteConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await rows.ReadAsync(TestContext.Current.CancellationToken)) yield return (byte[])rows[0];
    }

    private static string Unpack(byte[] packed)
    {
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" ?/?>""")]
    private static partial Regex Hidden();
}
