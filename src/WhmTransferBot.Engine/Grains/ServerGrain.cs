using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Grains;

/// <summary>Asks a server at most every few seconds, however many people ask.</summary>
internal sealed partial class ServerGrain(
    ServerInventory inventory, WhmConnections connections, TimeProvider time, ILogger<ServerGrain> logger) : Grain, IServerGrain
{
    private static readonly TimeSpan StatusLasts = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AccountsLast = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private ServerStatus? _status;
    private Pause _statusKnown;
    private IReadOnlyList<AccountName> _accounts = [];
    private Pause _accountsKnown;

    public async Task<ServerStatus> StatusAsync()
    {
        if (_status is { } known && !_statusKnown.IsOver(time.GetUtcNow())) return known;
        _status = await AskAsync();
        _statusKnown = Pause.Of(StatusLasts, time.GetUtcNow());
        return _status;
    }

    public async Task<IReadOnlyList<AccountName>> AccountNamesAsync()
    {
        if (!_accountsKnown.IsOver(time.GetUtcNow())) return _accounts;
        try
        {
            using var patience = new CancellationTokenSource(Patience, time);
            var accounts = await connections.To(Name).ListAccountsAsync(null, patience.Token);
            _accounts = [.. accounts.Select(account => new AccountName(account.User))];
        }
        catch (Exception fault) when (fault is WhmException or ConfigurationException or OperationCanceledException)
        {
            LogUnread(logger, Name, fault.Message);
        }

        _accountsKnown = Pause.Of(AccountsLast, time.GetUtcNow());
        return _accounts;
    }

    private ServerName Name => new(this.GetPrimaryKeyString());

    private async Task<ServerStatus> AskAsync()
    {
        var server = inventory.Find(Name)!;
        if (server.Api is null) return new ServerStatus(server.Describe(), null, null, null, null, null, null);
        try
        {
            using var patience = new CancellationTokenSource(Patience, time);
            var client = connections.To(Name);
            var version = await client.GetVersionAsync(patience.Token);
            var disk = await TryAsync(() => client.GetDiskUsageAsync(patience.Token));
            var load = await TryAsync(() => client.GetLoadAverageAsync(patience.Token));
            var accounts = await TryAsync(() => client.ListAccountsAsync(null, patience.Token));
            return new ServerStatus(
                server.Describe(),
                true,
                null,
                version,
                disk is { Count: > 0 } ? new ByteSize(disk.Max(partition => partition.AvailableBytes)) : null,
                load?.One,
                accounts?.Count);
        }
        catch (Exception fault) when (fault is WhmException or ConfigurationException)
        {
            return new ServerStatus(server.Describe(), false, fault.Message, null, null, null, null);
        }
        catch (OperationCanceledException)
        {
            return new ServerStatus(server.Describe(), false, $"{server.Host} did not answer within {Patience.TotalSeconds:0} seconds.", null, null, null, null);
        }
    }

    private static async Task<T?> TryAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (WhmException)
        {
            return null;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The accounts of {Server} could not be read: {Reason}")]
    private static partial void LogUnread(ILogger logger, ServerName server, string reason);
}
