using System.Reflection;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Accounts;
using WhmTransferBot.Whm.Backups;
using WhmTransferBot.Whm.Keys;
using WhmTransferBot.Whm.Logs;
using WhmTransferBot.Whm.Packages;
using WhmTransferBot.Whm.Packaging;
using WhmTransferBot.Whm.Queueing;
using WhmTransferBot.Whm.RestoreQueue;
using WhmTransferBot.Whm.Secrets;
using WhmTransferBot.Whm.Sessions;
using WhmTransferBot.Whm.Tokens;

namespace WhmTransferBot.Tests.Whm;

public sealed class RequestTests
{
    private static readonly Secret Password = new("s&cr=t+ pässword");

    private static readonly RootSessionRequest RootRequest = new()
    {
        Source = new SourceLogin
        {
            Host = "old1.example.net",
            Port = 2222,
            User = "admin",
            Password = Password,
            Escalation = RootEscalation.Su,
            RootPassword = new Secret("root-secret"),
        },
    };

    public static TheoryData<string> Methods => [.. ApiMethods.Select(method => method.Name)];

    private static IEnumerable<MethodInfo> ApiMethods => typeof(WhmClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType));

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Every_method_sends_only_what_the_reference_knows_and_all_that_it_requires(string name)
    {
        Assert.SkipUnless(WhmReference.IsThere, WhmReference.Missing);
        foreach (var request in await RequestsOf(name))
        {
            var known = WhmReference.Parameters(request.Function, request["module"]).ToList();
            request.Parameters.Keys.Select(WithoutNumber).ShouldBeSubsetOf(known);
            WhmReference.RequiredParameters(request.Function, request["module"]).ShouldBeSubsetOf(request.Parameters.Keys);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Every_value_is_one_that_the_reference_allows(string name)
    {
        Assert.SkipUnless(WhmReference.IsThere, WhmReference.Missing);
        foreach (var request in await RequestsOf(name))
        {
            foreach (var parameter in WhmReference.Function(request.Function).GetProperty("params").EnumerateArray())
            {
                if (request[parameter.GetProperty("name").GetString()!] is not { } value) continue;
                if (parameter.GetProperty("type").GetString() == "integer") value.ShouldAllBe(digit => char.IsAsciiDigit(digit));
                if (parameter.GetProperty("enum") is { ValueKind: System.Text.Json.JsonValueKind.Array } allowed && request.Function != "fetch_transfer_session_log" && request.Function != "transfer_module_schema")
                    allowed.EnumerateArray().Select(entry => entry.ToString()).ShouldContain(value);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Every_request_names_the_version_and_hides_what_is_secret(string name)
    {
        foreach (var request in await RequestsOf(name))
        {
            request.Authorization!.ToString().ShouldBe($"whm root:{StubServer.Token}");
            request.UserAgent.ShouldStartWith("WhmTransferBot/");
            request.Url.AbsolutePath.ShouldBe("/json-api/" + request.Function);
            var url = Uri.UnescapeDataString(request.Url.ToString());
            url.ShouldNotContain("secret");
            url.ShouldNotContain(Password.Reveal());
            url.ShouldNotContain(StubServer.Token);
            if (request.Method == HttpMethod.Get)
                request.Url.Query.ShouldStartWith("?api.version=1");
            else
                request.Body.ShouldStartWith("api.version=1");
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_method_ends_with_a_cancellation_token(string name)
    {
        foreach (var method in ApiMethods.Where(method => method.Name == name))
            method.GetParameters()[^1].ParameterType.ShouldBe(typeof(CancellationToken));
    }

    [Fact]
    public async Task Every_function_has_a_method_but_those_whose_shape_nobody_knows()
    {
        Assert.SkipUnless(WhmReference.IsThere, WhmReference.Missing);
        var called = new HashSet<string>();
        foreach (var name in ApiMethods.Select(method => method.Name).Distinct())
            called.UnionWith((await RequestsOf(name)).Select(request => request.Function));
        var all = WhmReference.Functions.Select(function => function.GetProperty("name").GetString()!);
        called.ShouldBe(all.Except(["listsshkeys", "batch"]), ignoreOrder: true);
    }

    [Fact]
    public async Task Creating_a_root_session_is_a_form_with_all_twelve_required_arguments()
    {
        var server = new StubServer().AnswersData("""{"transfer_session_id":"abc"}""");
        await server.Client.CreateRemoteRootTransferSessionAsync(RootRequest with { Transport = SourceTransport.WhmInsecure, LowPriority = true }, Token);
        server.Request.Method.ShouldBe(HttpMethod.Post);
        server.Request.ContentType.ShouldBe("application/x-www-form-urlencoded");
        server.Request.Url.Query.ShouldBeEmpty();
        server.Request.Parameters.ShouldBe(new Dictionary<string, string>
        {
            ["host"] = "old1.example.net",
            ["user"] = "admin",
            ["port"] = "2222",
            ["password"] = Password.Reveal(),
            ["root_escalation_method"] = "su",
            ["root_password"] = "root-secret",
            ["comm_transport"] = "whostmgr_insecure",
            ["transfer_threads"] = "1",
            ["restore_threads"] = "1",
            ["compressed"] = "0",
            ["unencrypted"] = "0",
            ["low_priority"] = "1",
            ["unrestricted_restore"] = "0",
            ["copy_reseller_privs"] = "0",
            ["use_backups"] = "0",
            ["enable_custom_pkgacct"] = "0",
        }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("a b&c=d", "a%20b%26c%3Dd")]
    [InlineData("bücher.example", "b%C3%BCcher.example")]
    [InlineData("../x?y#z", "..%2Fx%3Fy%23z")]
    [InlineData("line\r\nbreak", "line%0D%0Abreak")]
    public async Task Hostile_values_stay_values(string domain, string encoded)
    {
        var server = new StubServer().AnswersData("""{"user":null}""");
        (await server.Client.GetDomainOwnerAsync(domain, Token)).ShouldBeNull();
        server.Request.Url.Query.ShouldBe("?api.version=1&domain=" + encoded);
        server.Request["domain"].ShouldBe(domain);
    }

    [Fact]
    public async Task A_login_with_password_and_key_is_refused_before_it_is_sent()
    {
        var server = new StubServer().AnswersOk();
        var login = RootRequest.Source with { SshKeyName = "key" };
        await Should.ThrowAsync<ArgumentException>(() => server.Client.CheckRemoteCredentialsAsync(login, Token));
        await Should.ThrowAsync<ArgumentException>(() => server.Client.CreateRemoteRootTransferSessionAsync(new RootSessionRequest { Source = login }, Token));
        await Should.ThrowAsync<ArgumentException>(() => server.Client.CreateRemoteRootTransferSessionAsync(RootRequest with { RestoreThreads = 0 }, Token));
        server.Requests.ShouldBeEmpty();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Lists are sent as acl-0, acl-1 and so on.</summary>
    private static string WithoutNumber(string key) => key.TrimEnd([.. "0123456789"]).TrimEnd('-') is var bare && bare.Length < key.Length - 1 ? bare : key;

    /// <summary>Calls a method with every sample of its arguments. The answer does not suit all of them; only the requests matter.</summary>
    private static async Task<List<SeenRequest>> RequestsOf(string name)
    {
        var requests = new List<SeenRequest>();
        foreach (var method in ApiMethods.Where(method => method.Name == name))
        {
            foreach (var arguments in Arguments(method))
            {
                var server = new StubServer().AnswersData("""{"log":""}""");
                var call = (Task)method.Invoke(server.Client, arguments)!;
                await Task.WhenAny(call);
                if (call.Exception is { } fault) fault.InnerException.ShouldBeOfType<WhmException>();
                requests.AddRange(server.Requests);
            }
        }

        requests.ShouldNotBeEmpty();
        return requests;
    }

    private static IEnumerable<object?[]> Arguments(MethodInfo method)
    {
        IEnumerable<object?[]> all = [[]];
        foreach (var parameter in method.GetParameters())
            all = [.. from first in all from sample in Samples(parameter) select (object?[])[.. first, sample]];
        return all;
    }

    private static object?[] Samples(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(CancellationToken) => [CancellationToken.None],
        var type when type == typeof(TransferSessionId) => [StubServer.Session],
        var type when type == typeof(RootSessionRequest) => [RootRequest, RootRequest with { Source = KeyLogin, Transport = SourceTransport.Ssh }],
        var type when type == typeof(SourceLogin) => [RootRequest.Source, KeyLogin],
        var type when type == typeof(UserSessionRequest) => [new UserSessionRequest("old1.example.net", Password)],
        var type when type == typeof(TransferItem) => [.. SampleItems.All],
        var type when type == typeof(ModuleSchema) => [null],
        var type when type == typeof(AccountSearch) => [null, .. Enum.GetValues<AccountSearchField>().Select(field => new AccountSearch(field, "x", field is AccountSearchField.Ip))],
        var type when type == typeof(PackageFilter) => [.. Enum.GetValues<PackageFilter>().Cast<object>()],
        var type when type == typeof(LocalArchiveRestore) => [new LocalArchiveRestore("/home/cpmove-a.tar.gz") { Username = "a", MailLocation = ".local" }],
        var type when type == typeof(LogFileName) => [LogFileName.Master, LogFileName.ForItem(QueueKind.Restore, TransferModule.AccountRemoteRoot, "alice")],
        var type when type == typeof(LogPosition) => [LogPosition.Start],
        var type when type == typeof(int) => [100],
        var type when type == typeof(PackagingSessionId) => [new PackagingSessionId("username20200323154328kDJ2Kx4xua2KtG")],
        var type when type == typeof(PackagingRequest) => [new PackagingRequest("a"), new PackagingRequest("a") { TargetMySqlVersion = "8.0", ArchiveDirectory = "/home", Skip = Enum.GetValues<PackagingPart>() }],
        var type when type == typeof(RestoreTask) => [new RestoreTask("a", "2026-03-01") { GiveIp = true }],
        var type when type == typeof(DateTimeOffset) => [DateTimeOffset.FromUnixTimeSeconds(1_400_599_000)],
        var type when type == typeof(SshKeyRequest) => [new SshKeyRequest("transfer") { Passphrase = new Secret("passphrase-secret"), Comment = "c" }],
        var type when type == typeof(Secret) => [new Secret("-----BEGIN secret-----")],
        var type when type == typeof(bool) => [true, false],
        var type when type == typeof(ApiTokenRequest) => [new ApiTokenRequest("t"), new ApiTokenRequest("t") { Privileges = ["all", "create-acct"], ExpiresAt = DateTimeOffset.UnixEpoch, AllowedAddresses = ["192.0.2.0/24"] }],
        var type when type == typeof(ApiTokenChange) => [new ApiTokenChange("t") { NewName = "u", Privileges = ["all"] }],
        var type when type == typeof(string) => ["sample"],
        var type => throw new InvalidOperationException($"No sample of {type}."),
    };

    private static SourceLogin KeyLogin => new()
    {
        Host = "old1.example.net",
        SshKeyName = "transfer",
        SshKeyPassphrase = new Secret("passphrase-secret"),
        Escalation = RootEscalation.Sudo,
    };
}
