using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Simulator;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;
using WhmTransferBot.Whm.Queueing;
using WhmTransferBot.Whm.Secrets;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.AppTests.Whm;

/// <summary>One transfer with the real client against a simulated destination, from the first question to the last line of the log.</summary>
public sealed class WholeTransferTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 20, 15, 0, TimeSpan.Zero));
    private readonly RealClient _clients = new();
    private SimulatorHost _host = null!;

    private WhmClient New1 => _clients.To(_host["new1"]);

    public async ValueTask InitializeAsync() => _host = await SimulatorHost.StartAsync(new SimulatorOptions(), _clock, Token);

    public async ValueTask DisposeAsync()
    {
        _clients.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task An_account_is_created_checked_queued_started_and_watched_to_its_end()
    {
        var session = await CreateAsync();
        session.StreamingSupported.ShouldNotBeNull();
        var analysis = await New1.RetrieveTransferSessionRemoteAnalysisAsync(session.Id, Token);
        var schema = await New1.GetTransferModuleSchemaAsync(TransferModule.AccountRemoteRoot, Token);
        var account = analysis.Accounts.First(candidate => !analysis.Local.Users.Contains(candidate.User) && !analysis.Local.Domains.ContainsKey(candidate.Domain));
        (await New1.ValidateSystemUserAsync(account.User, Token)).IsFree.ShouldBeTrue();

        var item = new AccountItem { User = account.User, Domain = account.Domain, Size = account.BytesUsed };
        (await New1.EnqueueTransferItemAsync(session.Id, item, schema, Token)).ShouldBe(EnqueueOutcome.Queued);
        (await New1.EnqueueTransferItemAsync(session.Id, item, schema, Token)).ShouldBe(EnqueueOutcome.AlreadyQueued);
        (await New1.StartTransferSessionAsync(session.Id, Token)).ShouldNotBeNull();

        var events = await WatchAsync(session.Id);
        events.Last(entry => entry is { Queue: QueueKind.Restore, Outcome: not null }).Item.ShouldBe(account.User);
        events.Count(entry => entry is { Action: MasterLogAction.Complete, Queue: QueueKind.None }).ShouldBe(1);
        (await New1.GetTransferSessionStateAsync(session.Id, Token)).IsFinal.ShouldBeTrue();

        var file = LogFileName.Named(events.First(entry => entry.LogFile is not null).LogFile!);
        var log = await New1.ReadItemLogAsync(session.Id, file, LogPosition.Start, Token);
        log.Events.ShouldContain(entry => entry.Kind == ItemLogKind.Percentage);
        log.Events[^1].Kind.ShouldBeOneOf(ItemLogKind.Success, ItemLogKind.Failed);
        log.SkippedLines.ShouldBe(0);
    }

    [Fact]
    public async Task A_log_of_an_item_that_has_not_begun_is_missing()
    {
        var session = await CreateAsync();
        var file = LogFileName.ForItem(QueueKind.Transfer, TransferModule.AccountRemoteRoot, "nobody");
        (await New1.ReadItemLogAsync(session.Id, file, LogPosition.Start, Token)).Missing.ShouldBeTrue();
        (await New1.ReadLogTextAsync(session.Id, file, 1000, Token)).Missing.ShouldBeTrue();
    }

    [Fact]
    public async Task Every_fact_about_a_server_can_be_asked_for()
    {
        (await New1.GetVersionAsync(Token)).ShouldNotBeEmpty();
        (await New1.GetHostnameAsync(Token)).ShouldNotBeEmpty();
        (await New1.GetLoadAverageAsync(Token)).One.ShouldBeGreaterThanOrEqualTo(0);
        (await New1.GetDiskUsageAsync(Token)).ShouldNotBeEmpty();
        (await New1.GetDatabaseServerVersionAsync(Token)).Version.ShouldNotBeEmpty();
        (await New1.ListAddressesAsync(Token)).ShouldNotBeEmpty();
        (await New1.ListFunctionsAsync(Token)).ShouldContain("start_transfer_session");
        (await New1.ListAvailableTransferModulesAsync(Token)).ShouldContain(module => module.Name == TransferModule.FeatureListRemoteRoot);
        (await New1.ListRestoreModulesAsync(Token)).ShouldNotBeEmpty();
        (await New1.ListPackagesAsync(WhmTransferBot.Whm.Packages.PackageFilter.All, Token)).ShouldNotBeEmpty();
        (await New1.GetDomainInfoAsync(Token)).ShouldNotBeNull();
        await New1.GetMaximumUsersAsync(Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<CreatedSession> CreateAsync() => New1.CreateRemoteRootTransferSessionAsync(
        new RootSessionRequest { Source = new SourceLogin { Host = _host["old1"].HostName, Password = new Secret(_host["old1"].RootPassword) } }, Token);

    private async Task<List<MasterLogEvent>> WatchAsync(TransferSessionId session)
    {
        var events = new List<MasterLogEvent>();
        var position = LogPosition.Start;
        for (var round = 0; round < 5000; round++)
        {
            var status = await New1.GetTransferSessionStateAsync(session, Token);
            var page = await New1.ReadMasterLogAsync(session, position, Token);
            page.Restarted.ShouldBeFalse();
            events.AddRange(page.Events);
            position = page.Next;
            if (status.IsFinal) return events;
            _clock.Advance(TimeSpan.FromSeconds(30));
        }

        throw new InvalidOperationException("The transfer does not end.");
    }
}
