using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Queueing;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Fuzzing.Whm;

/// <summary>Every call of the client whose answer is read for more than its success.</summary>
internal static class WhmReads
{
    private static readonly RootSessionRequest RootSession = new() { Source = new() { Host = "old1", Password = new(AnsweredClient.Token) } };

    /// <summary>Opens a session; the password goes along, and the answer may repeat it.</summary>
    public static Task<CreatedSession> CreateAsync(WhmClient client) => client.CreateRemoteRootTransferSessionAsync(RootSession, default);

    public static IReadOnlyList<Func<WhmClient, Task>> All { get; } =
    [
        client => client.RetrieveTransferSessionRemoteAnalysisAsync(AnsweredClient.Session, default),
        client => client.GetTransferSessionStateAsync(AnsweredClient.Session, default),
        CreateAsync,
        client => client.StartTransferSessionAsync(AnsweredClient.Session, default),
        client => client.EnqueueTransferItemAsync(AnsweredClient.Session, new AccountItem { User = "alice" }, null, default),
        client => client.CheckRemoteCredentialsAsync(RootSession.Source, default),
        client => client.ListAccountsAsync(null, default),
        client => client.GetAccountSummaryAsync("alice", default),
        client => client.VerifyNewUsernameAsync("alice", default),
        client => client.ValidateSystemUserAsync("alice", default),
        client => client.GetDomainUserDataAsync("alice.example", default),
        client => client.GetDomainInfoAsync(default),
        client => client.ListPackagesAsync(default, default),
        client => client.GetVersionAsync(default),
        client => client.ListFeatureListsAsync(default),
        client => client.GetLoadAverageAsync(default),
        client => client.GetDiskUsageAsync(default),
        client => client.GetDatabaseServerVersionAsync(default),
        client => client.GetMaximumUsersAsync(default),
        client => client.ListFunctionsAsync(default),
        client => client.ListAddressesAsync(default),
        client => client.GetResellerAddressesAsync("root", default),
        client => client.ListAvailableTransferModulesAsync(default),
        client => client.GetTransferModuleSchemaAsync("AccountRemoteRoot", default),
        client => client.GetRestoreQueueStateAsync(default),
        client => client.ListRestoreModulesAsync(default),
        client => client.ListApiTokensAsync(default),
    ];
}
