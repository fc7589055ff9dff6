using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Packaging;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>Packages an account in the background on the server that is called.</summary>
internal static class PackagingFunctions
{
    private static readonly string[] Flags =
    [
        "incremental", "low_priority", "serialized_output", "skipacctdb", "skipapitokens", "skipauthnlinks", "skipbwdata", "skipdnssec",
        "skipdnszones", "skipftpusers", "skiphomedir", "skiplinkednodes", "skiplogs", "skipresellerconfig", "skipshell",
        "skipvhosttemplates", "split", "use_backups",
    ];

    public static IReadOnlyList<WhmFunction> All { get; } =
    [
        new("start_background_pkgacct",
            [
                Parameter.Text("user").Required,
                Parameter.Text("compressionsetting"),
                Parameter.Text("mysqlver"),
                Parameter.Text("tarroot"),
                .. Flags.Select(Parameter.Flag),
            ],
            Start),
        new("get_pkgacct_session_state", [Parameter.Text("session_id").Required],
            call => With(call, session => Answer.Of(new JsonObject { ["state"] = session.State }))),
        new("fetch_pkgacct_master_log", [Parameter.Text("session_id").Required],
            call => With(call, session => Answer.OfLog(session.Log.Escaped))),
    ];

    private static Answer Start(Call call)
    {
        var user = call.Arguments.Needed("user");
        if (call.Server.Registry.Find(user) is not { } account)
            return Answer.Refused($"The account “{user}” does not exist.");
        var session = call.Server.PackagingBook.Start(account, PackagingBook.PathFor(user, call.Arguments["tarroot"] ?? "/home"));
        return Answer.Of(new JsonObject
        {
            ["session_id"] = session.Id,
            ["complete_master_log"] = "master.log",
            ["complete_master_error_log"] = "master.error_log",
        });
    }

    private static Answer With(Call call, Func<PackagingSession, Answer> use) =>
        call.Server.PackagingBook.Find(call.Arguments.Needed("session_id")) is { } session
            ? use(session)
            : Answer.Refused("The packaging session does not exist.");
}
