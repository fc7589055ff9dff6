using Microsoft.Playwright;

namespace WhmTransferBot.AppTests.Console;

/// <summary>The distribution's Chromium, best the one without windows, started once for all tests of the page. Without one they skip themselves.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } chromium) return;
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Headless = true, Args = Flags });
    }

    /// <summary>A window of its own: nothing is shared with other windows but the bot.</summary>
    public async Task<IBrowserContext> OpenWindowAsync(BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, "No Chromium is installed here, so the page is not tested.");
        var window = await _browser.NewContextAsync(options);
        window.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>How long a page may take on a busy machine before a test gives up.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(45);
}
