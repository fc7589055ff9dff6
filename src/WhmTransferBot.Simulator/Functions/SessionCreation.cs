using System.Globalization;
using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Analyses;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>Opens sessions to a source.</summary>
internal static class SessionCreation
{
    private static readonly Version FirstWithTokens = new(11, 63);

    private static readonly string[] SwitchNames =
    [
        "compressed", "copy_reseller_privs", "enable_custom_pkgacct", "low_priority", "unencrypted", "unrestricted_restore", "use_backups",
    ];

    public static IReadOnlyList<WhmFunction> All { get; } =
    [
        new("create_remote_root_transfer_session",
            [
                .. RemoteLogin.Parameters,
                Parameter.Word("comm_transport", "ssh", "whostmgr", "whostmgr_insecure"),
                .. SwitchNames.Select(Parameter.Flag),
                Parameter.Number("restore_threads", 1),
                Parameter.Number("transfer_threads", 1),
                Parameter.Word("remote_server_type", "auto", "cpanel"),
                Parameter.Text("sphera_user"),
                Parameter.Text("sphera_password"),
                Parameter.Text("sphera_host"),
            ],
            CreateRootSession),
        new("create_remote_user_transfer_session",
            [
                Parameter.Text("host").Required,
                Parameter.Text("password").Required,
                Parameter.Word("unrestricted_restore", "1").Required,
                Parameter.Flag("permit_ftp_fallback"),
            ],
            CreateUserSession),
    ];

    private static Answer CreateRootSession(Call call)
    {
        var (source, refusal) = RemoteLogin.Try(call);
        if (source is null)
            return Answer.Refused(refusal!);
        var session = call.Server.SessionBook.Create(TermsOf(call, source));
        if (!source.Description.HasValidLicence)
            return Answer.Refused($"The source server “{source.HostName}” does not contain a valid license.");
        session.Analysis = RemoteAnalysis.Of(session);
        return Answer.Of(new JsonObject
        {
            ["transfer_session_id"] = session.Id,
            ["create_rawout"] = RawOutput.OfCreation(session),
            ["analyze_rawout"] = RawOutput.OfAnalysis(session),
        });
    }

    private static Answer CreateUserSession(Call call)
    {
        var host = call.Arguments.Needed("host");
        var session = call.Server.SessionBook.Create(new SessionTerms(SessionKind.RemoteUser)
        {
            Host = host,
            Source = call.Server.World.FindByHost(host),
            AccountPassword = call.Arguments["password"],
        });
        return Answer.Of(new JsonObject { ["transfer_session_id"] = session.Id });
    }

    private static SessionTerms TermsOf(Call call, SimulatedServer source) => new(SessionKind.RemoteRoot)
    {
        Host = call.Arguments["host"],
        Source = source,
        Unrestricted = call.Arguments.Flag("unrestricted_restore"),
        CopyResellerPrivileges = call.Arguments.Flag("copy_reseller_privs"),
        TransferThreads = call.Arguments.Number("transfer_threads", 1),
        RestoreThreads = call.Arguments.Number("restore_threads", 1),
        Compressed = call.Arguments.Flag("compressed"),
        LowPriority = call.Arguments.Flag("low_priority"),
        Unencrypted = call.Arguments.Flag("unencrypted"),
        UseBackups = call.Arguments.Flag("use_backups"),
        TokenOnSource = NewTokenOn(source),
    };

    /// <summary>Sources from version 11.63 on get a temporary token; older ones use their access hash.</summary>
    private static string? NewTokenOn(SimulatedServer source)
    {
        if (Version.Parse(source.Description.MajorVersion) < FirstWithTokens)
            return null;
        var time = source.World.Agenda.Now.ToUnixTimeSeconds();
        var names = source.Tokens.Select(token => token.Name).ToHashSet();
        while (names.Contains(TokenName(time)))
            time++;
        source.AddToken(new AccessToken(TokenName(time), "root", Secrets.Token(source.Random)));
        return TokenName(time);
    }

    private static string TokenName(long time) => $"transfer-{time.ToString(CultureInfo.InvariantCulture)}";
}
