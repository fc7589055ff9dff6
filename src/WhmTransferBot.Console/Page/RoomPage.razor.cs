using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Console.Access;
using WhmTransferBot.Console.Commands;
using WhmTransferBot.Console.Overview;
using WhmTransferBot.Console.People;
using WhmTransferBot.Console.Room;
using WhmTransferBot.Console.Visits;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Console.Page;

/// <summary>The room as one visitor sees it. The address says who she is and which thread is open: <c>/?as=approver&amp;thread=M-1</c>.</summary>
public sealed partial class RoomPage : ComponentBase, IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private CommandBox? _box;
    private LiveUpdates? _updates;
    private string _pane = "room";
    private string _announcement = string.Empty;
    private bool _isStale;

    /// <summary>The key of the person the visitor is; an unknown one is the first person.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The migration whose thread is open.</summary>
    [SupplyParameterFromQuery(Name = "thread")]
    public string? Thread { get; set; }

    [Inject]
    private ConsoleOptions Options { get; set; } = null!;

    [Inject]
    private RoomView View { get; set; } = null!;

    [Inject]
    private MigrationOverview Overview { get; set; } = null!;

    [Inject]
    private Conversation Conversation { get; set; } = null!;

    [Inject]
    private Visit Visit { get; set; } = null!;

    [Inject]
    private VisitorClock Clock { get; set; } = null!;

    [Inject]
    private RoomFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private PageScript Script { get; set; } = null!;

    [Inject]
    private ILogger<RoomPage> Logger { get; set; } = null!;

    private string Title => View.Thread is { } thread ? $"{thread.Migration}, WhmTransferBot" : "WhmTransferBot";

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Conversation.Changed -= Redraw;
        await _leaving.CancelAsync();
        if (_updates is not null) await _updates.DisposeAsync();
        _leaving.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Conversation.Changed += Redraw;
        if (RendererInfo.IsInteractive) _updates = new LiveUpdates(Feed, Options, Time);
        await ReadAllAsync();
        _updates?.Start(DrawAsync, () => ThenDraw(ReadListAsync), () => ThenDraw(ReadAllAsync));
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        Conversation.Become(Options.People.FirstOrDefault(person => person.Key == As) ?? Options.People[0]);
        if (!MigrationId.TryParse(Thread, out var migration)) View.CloseThread();
        else if (View.Thread?.Migration != migration) await TryToReadAsync(() => View.OpenThreadAsync(migration, _leaving.Token));
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        await Script.ReadyAsync();
        if (Clock.TakeZone(await Script.ReadZoneAsync())) StateHasChanged();
    }

    private async Task DrawAsync(IReadOnlyList<RoomChange> changes) =>
        await InvokeAsync(async () =>
        {
            if (!await Visit.LastsAsync()) return;
            var added = View.Apply(changes);
            if (added.Count > 0) _announcement = Announcement.Of(added);
            StateHasChanged();
        });

    private async Task ThenDraw(Func<Task> read) =>
        await InvokeAsync(async () =>
        {
            if (!await Visit.LastsAsync()) return;
            await read();
            StateHasChanged();
        });

    private async Task ReadAllAsync()
    {
        await TryToReadAsync(() => View.ReadAsync(_leaving.Token));
        await ReadListAsync();
    }

    private Task ReadListAsync() => Overview.ReadAsync(_leaving.Token);

    private async Task TryToReadAsync(Func<Task> read)
    {
        try
        {
            await read();
            _isStale = false;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (!_isStale) Log.ReadingFailed(Logger, failure);
            _isStale = true;
        }
    }

    private void Redraw() => _ = InvokeAsync(StateHasChanged);

    private void Become(ConsolePerson person) => GoTo("as", person.Key);

    private void Open(MigrationId migration) => GoTo("thread", migration.ToString());

    private Task CloseAsync()
    {
        GoTo("thread", null);
        return Script.LeaveAsync(CommandBox.InputId);
    }

    private void GoTo(string name, string? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, value));

    private Task GoToCommandBoxAsync() => Script.FocusAsync(CommandBox.InputId);

    private Task TryAsync(string command) => _box?.FillAsync(command) ?? Task.CompletedTask;

    private void ShowPane(string pane)
    {
        _pane = pane;
        if (View.Thread is not null) GoTo("thread", null);
    }

    private string? Here(string pane) => View.Thread is null && _pane == pane ? "true" : null;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The console could not read the room; it shows what it has.")]
        public static partial void ReadingFailed(ILogger logger, Exception failure);
    }
}
