using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Hosting;

/// <summary>Looks at one server of the inventory: secrets, login, privileges.</summary>
internal sealed class ServerCheckup(WhmClientFactory clients, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly string[] Needed =
    [
        "create_remote_root_transfer_session", "retrieve_transfer_session_remote_analysis", "validate_system_user", "enqueue_transfer_item",
        "start_transfer_session", "get_transfer_session_state", "fetch_transfer_session_log", "pause_transfer_session", "abort_transfer_session",
    ];

    public async Task<IReadOnlyList<CheckupResult>> ExamineAsync(ServerEntry server, CancellationToken cancellationToken) =>
        [.. Login(server), .. await ApiAsync(server, cancellationToken)];

    private static IEnumerable<CheckupResult> Login(ServerEntry server)
    {
        if (server.Login is not { } login) yield break;
        var subject = $"{server.Name} as a source";
        CheckupResult result;
        try
        {
            result = login.ToLogin(server.Host).Problem() is { } problem
                ? CheckupResult.Ill(subject, problem, "Mend Login in servers.json.")
                : CheckupResult.Well(subject, $"The login as {login.User} is complete; a destination tries it when a migration is created.");
        }
        catch (ConfigurationException missing)
        {
            result = CheckupResult.Ill(subject, "A secret is missing.", missing.Message);
        }

        yield return result;
    }

    private async Task<IEnumerable<CheckupResult>> ApiAsync(ServerEntry server, CancellationToken cancellationToken)
    {
        if (server.Api is not { } api) return [];
        var subject = $"{server.Name}'s API";
        using var patience = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var client = clients.Create(api.ToEndpoint());
            var version = await client.GetVersionAsync(both.Token);
            return [CheckupResult.Well(subject, $"{api.Url} answers as cPanel & WHM {version}."), await PrivilegesAsync(subject, client, both.Token)];
        }
        catch (WhmException fault)
        {
            return [CheckupResult.Ill(subject, $"{api.Url} cannot be used.", fault.Message)];
        }
        catch (ConfigurationException missing)
        {
            return [CheckupResult.Ill(subject, "The token is missing.", missing.Message)];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [CheckupResult.Ill(subject, $"{api.Url} did not answer within {Patience.TotalSeconds:0} seconds.", "Check the address, the port and the firewall.")];
        }
    }

    private static async Task<CheckupResult> PrivilegesAsync(string subject, WhmClient client, CancellationToken cancellationToken)
    {
        try
        {
            var allowed = await client.ListFunctionsAsync(cancellationToken);
            var missing = Needed.Where(function => !allowed.Contains(function)).ToList();
            return missing.Count == 0
                ? CheckupResult.Well(subject, "The token may call every function that a transfer needs.")
                : CheckupResult.Ill(subject, $"The token may not call {string.Join(", ", missing)}.", "Give the token all privileges, or make one for root.");
        }
        catch (WhmException)
        {
            return CheckupResult.Doubtful(subject, "It could not be found out what the token may call.", "Make sure that it belongs to root.");
        }
    }
}
