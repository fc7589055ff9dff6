using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WhmTransferBot.Console.Page;
using WhmTransferBot.Console.Visits;

namespace WhmTransferBot.Console.Commands;

/// <summary>
/// The box in which commands are typed. The text and the keys belong to the browser, so that fast typing never waits for the
/// server; what is offered is decided here.
/// </summary>
public sealed partial class CommandBox : ComponentBase, IDisposable
{
    /// <summary>The id of the box on the page.</summary>
    internal const string InputId = "command";

    private readonly CompletionList _completions = new();
    private readonly CancellationTokenSource _leaving = new();
    private DotNetObjectReference<CommandBox>? _self;
    private ElementReference _input;
    private bool _isReady;

    [Inject]
    private PageScript Script { get; set; } = null!;

    /// <summary>What is said to the bot.</summary>
    [Parameter, EditorRequired]
    public Conversation Conversation { get; set; } = null!;

    /// <summary>Puts a text into the box.</summary>
    public Task FillAsync(string text) => Script.FillCommandBoxAsync(_input, text);

    /// <summary>Called by the browser: offers something for the word at the caret.</summary>
    [JSInvokable]
    public async Task CompleteAsync(string text, int caret)
    {
        var offers = await Conversation.CompleteAsync(text, caret, _leaving.Token);
        _completions.Offer(text, offers);
        StateHasChanged();
    }

    /// <summary>Called by the browser: moves the choice.</summary>
    [JSInvokable]
    public void Move(int step)
    {
        _completions.Move(step);
        StateHasChanged();
    }

    /// <summary>Called by the browser: takes an offer.</summary>
    [JSInvokable]
    public object? Accept(int? index)
    {
        var completed = _completions.Accept(index);
        StateHasChanged();
        return completed;
    }

    /// <summary>Called by the browser: offers nothing.</summary>
    [JSInvokable]
    public void Close()
    {
        _completions.Close();
        StateHasChanged();
    }

    /// <summary>Called by the browser: puts the private answer away.</summary>
    [JSInvokable]
    public void Dismiss() => Conversation.Dismiss();

    /// <summary>Called by the browser: sends the text.</summary>
    [JSInvokable]
    public async Task SendAsync(string text)
    {
        _completions.Close();
        if (!string.IsNullOrWhiteSpace(text)) await Conversation.TypeAsync(text.Trim(), _leaving.Token);
        StateHasChanged();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
        _self?.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        await Script.AttachCommandBoxAsync(_input, _self);
        _isReady = true;
        StateHasChanged();
    }

    private static string OptionId(int index) => $"completion-{index}";
}
