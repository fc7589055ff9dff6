using System.Diagnostics;

namespace WhmTransferBot.AppTests.House;

/// <summary>
/// <c>.ci/secrets</c> in a repository of its own. What is planted is put together here, so that none of it stands in this file.
/// </summary>
public sealed class SecretScanTests : IDisposable
{
    private static readonly string Letters = string.Concat(Enumerable.Repeat("Ab3d", 12));
    private static readonly string Capitals = string.Concat(Enumerable.Repeat("A1B2C3D4", 4));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whmtransferbot-secrets");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string, string> Secrets() => new()
    {
        { "a bot token of Slack", $"xoxb-{Letters[..24]}" },
        { "a refresh token of Slack", $"xoxe-{Letters[..24]}" },
        { "an app token of Slack", $"xapp-1-{Capitals[..11]}-{Letters[..20]}" },
        { "a bot token of Discord", $"M{Letters[..25]}.{Letters[..6]}.{Letters[..38]}" },
        { "a token of WHM", $"Authorization: whm root:{Capitals}" },
        { "a private key", $"-----BEGIN {"PRIVATE"} KEY-----" },
        { "a private key of another kind", $"-----BEGIN {"RSA PRIVATE"} KEY-----" },
        { "a connection string", $"Host=db;Database=bot;Username=bot;Password{'='}{Letters[..9]}" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task A_secret_is_found_and_not_said(string what, string secret)
    {
        what.ShouldNotBeEmpty();
        await BeginAsync();
        await CommitAsync("notes.txt", $"first\nsecond {secret}\n");

        var (exit, words) = await LookAsync();

        exit.ShouldBe(1);
        words.ShouldContain("notes.txt:2");
        words.ShouldNotContain(secret);
        words.ShouldNotContain(Letters[..6]);
        words.ShouldNotContain(Capitals[..8]);
    }

    [Fact]
    public async Task A_secret_that_was_removed_is_found_in_the_history()
    {
        await BeginAsync();
        await CommitAsync("notes.txt", $"xoxb-{Letters[..24]}\n");
        await CommitAsync("notes.txt", "nothing\n");

        var (exit, words) = await LookAsync();

        exit.ShouldBe(1);
        words.ShouldContain("in the history");
        words.ShouldContain("notes.txt");
        words.ShouldNotContain("in the repository:");
    }

    [Theory]
    [InlineData(".env")]
    [InlineData("deploy/.env")]
    public async Task A_file_of_secrets_is_found_by_its_name(string file)
    {
        await BeginAsync();
        await CommitAsync(file, "NAME=value\n");

        var (exit, words) = await LookAsync();

        exit.ShouldBe(1);
        words.ShouldContain(file);
    }

    [Fact]
    public async Task What_only_looks_a_little_like_a_secret_is_left_alone()
    {
        await BeginAsync();
        await CommitAsync("notes.txt", """
            SLACK_BOT_TOKEN=...    # begins with xoxb-
            Host=db.example.net;Database=bot;Username=bot;Password=...
            Host=db;Password={password};Timeout=2
            Host=db;Password=$PASSWORD
            "Authorization": "whm root:TOKEN"
            Password = new Secret("password")
            """);
        await CommitAsync(".env.example", "NAME=\n");

        var (exit, words) = await LookAsync();

        (exit, words.Trim()).ShouldBe((0, "No secret was found in the repository and its history."));
    }

    [Fact]
    public async Task A_value_is_allowed_whole_and_by_name_only()
    {
        var allowed = $"xoxb-{Letters[..24]}";
        await BeginAsync();
        await CommitAsync(".ci/secrets.allowed", $"# why\n{allowed}\n");
        await CommitAsync("notes.txt", $"{allowed}\n");
        (await LookAsync()).Exit.ShouldBe(0);

        await CommitAsync("more.txt", $"{allowed}more\n");

        var (exit, words) = await LookAsync();
        exit.ShouldBe(1);
        words.ShouldContain("more.txt:1");
        words.ShouldNotContain("notes.txt");
    }

    private async Task BeginAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for bash.");
        await RunAsync("git", "init", "--quiet");
    }

    private async Task CommitAsync(string file, string text)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        await RunAsync("git", "add", "--force", "--all");
        await RunAsync("git", "-c", "user.name=somebody", "-c", "user.email=somebody@example.net", "commit", "--quiet", "--message", file);
    }

    private Task<(int Exit, string Words)> LookAsync() => RunAsync("bash", Path.Combine(Root(), ".ci", "secrets"), _folder.FullName);

    private async Task<(int Exit, string Words)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var told = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, string.Concat(told));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "WhmTransferBot.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
