using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Console.Page;

/// <summary>What the page asks of the browser. One for each open page; a browser that has gone away is no failure.</summary>
public sealed class PageScript(IJSRuntime browser) : IAsyncDisposable
{
    private const string Address = "./_content/WhmTransferBot.Console/console.js";

    private readonly Lazy<Task<IJSObjectReference>> _module =
        new(() => browser.InvokeAsync<IJSObjectReference>("import", Address).AsTask());

    /// <summary>The visitor's time zone, IANA.</summary>
    public Task<string?> ReadZoneAsync() => AskAsync<string?>("zone");

    /// <summary>Saves a file through the browser.</summary>
    public async Task SaveAsync(CardFile file)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(file.Content));
        using var stream = new DotNetStreamReference(content);
        await TellAsync("save", file.Name, stream);
    }

    /// <summary>Opens or closes a modal dialog.</summary>
    public Task ShowDialogAsync(ElementReference dialog, bool open) => TellAsync("showDialog", dialog, open);

    /// <summary>Moves the focus to an element, where it exists.</summary>
    public Task FocusAsync(string id) => TellAsync("focus", id);

    /// <summary>Moves the focus into a part of the page that has opened.</summary>
    public Task EnterAsync(string id) => TellAsync("enter", id);

    /// <summary>Moves the focus back to where it was before, or else to another element.</summary>
    public Task LeaveAsync(string otherwise) => TellAsync("leave", otherwise);

    /// <summary>Tells the browser that the page can be used now.</summary>
    public Task ReadyAsync() => TellAsync("ready");

    /// <summary>Shows a button that leads back to the end of a list as long as the visitor is elsewhere in it.</summary>
    public Task WatchEndAsync(ElementReference list, ElementReference button) => TellAsync("watchEnd", list, button);

    /// <summary>Hands the keys of the command box to a component.</summary>
    public Task AttachCommandBoxAsync<T>(ElementReference input, DotNetObjectReference<T> component)
        where T : class => TellAsync("attachCommandBox", input, component);

    /// <summary>Puts a text into the command box and the caret at its end.</summary>
    public Task FillCommandBoxAsync(ElementReference input, string text) => TellAsync("fillCommandBox", input, text);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module.IsValueCreated) await (await _module.Value).DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser took the module with it.
        }
    }

    private async Task TellAsync(string function, params object?[] arguments) =>
        await AskAsync<object?>(function, arguments);

    private async Task<T?> AskAsync<T>(string function, params object?[] arguments)
    {
        try
        {
            return await (await _module.Value).InvokeAsync<T?>(function, arguments);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            return default;
        }
    }
}
