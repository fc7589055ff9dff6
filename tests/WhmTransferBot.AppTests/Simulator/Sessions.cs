using System.Globalization;
using WhmTransferBot.Simulator;

namespace WhmTransferBot.AppTests.Simulator;

/// <summary>The usual calls around a session, written short.</summary>
internal static class Sessions
{
    public static (string Key, string Value)[] RootTerms { get; } =
    [
        ("host", "old1.example.net"), ("user", "root"), ("password", "old1-root-password"), ("comm_transport", "whostmgr"),
        ("transfer_threads", "2"), ("restore_threads", "2"), ("unrestricted_restore", "1"), ("copy_reseller_privs", "1"),
        ("compressed", "0"), ("unencrypted", "0"), ("low_priority", "0"), ("use_backups", "0"), ("enable_custom_pkgacct", "0"),
    ];

    public static Task<string> CreateAsync(this Scene scene, params (string Key, string Value)[] changes) =>
        scene.CreateAsync(scene.New1, changes);

    public static async Task<string> CreateAsync(this Scene scene, RunningServer destination, params (string Key, string Value)[] changes)
    {
        var terms = RootTerms.Where(term => changes.All(change => change.Key != term.Key)).Concat(changes).ToArray();
        return (await scene.PostAsync(destination, "create_remote_root_transfer_session", terms)).Ok().Text("transfer_session_id");
    }

    public static Task<Reply> EnqueueAsync(this Scene scene, string session, string user, params (string Key, string Value)[] more) =>
        scene.AddAsync(scene.New1, session, "AccountRemoteRoot", [("user", user), .. WithLocalUser(user, more)]);

    public static Task<Reply> AddAsync(
        this Scene scene, RunningServer server, string session, string module, params (string Key, string Value)[] item) =>
        scene.PostAsync(server, "enqueue_transfer_item", [("transfer_session_id", session), ("module", module), .. item]);

    public static Task<Reply> OnAsync(this Scene scene, string function, string session) =>
        scene.PostAsync(function, ("transfer_session_id", session));

    public static async Task<int> StartAsync(this Scene scene, string session) =>
        int.Parse((await scene.OnAsync("start_transfer_session", session)).Ok().Text("pid"), CultureInfo.InvariantCulture);

    public static async Task<string> StateAsync(this Scene scene, string session) =>
        (await scene.OnAsync("get_transfer_session_state", session)).Ok().Text("state_name");

    public static Task<Reply> FetchAsync(this Scene scene, string session, string logFile) =>
        scene.PostAsync("fetch_transfer_session_log", ("transfer_session_id", session), ("logfile", logFile));

    public static async Task<IReadOnlyList<LogLine>> LogAsync(this Scene scene, string session, string logFile = "master.log") =>
        (await scene.FetchAsync(session, logFile)).Ok().LogLines;

    /// <summary>A session with these accounts in its queue, started.</summary>
    public static async Task<string> RunAsync(this Scene scene, params string[] users)
    {
        var session = await scene.CreateAsync();
        foreach (var user in users)
            (await scene.EnqueueAsync(session, user)).Ok();
        await scene.StartAsync(session);
        return session;
    }

    /// <summary>The closing action of an item in a queue, or null when it has none.</summary>
    public static string? Outcome(this IReadOnlyList<LogLine> log, string item, string queue) => log
        .LastOrDefault(line => line.Item == item && line.Queue == queue && IsOutcome(line))?.Action;

    private static bool IsOutcome(LogLine line) => line.Action is "success-item" or "warning-item" or "failed-item";

    private static (string Key, string Value)[] WithLocalUser(string user, (string Key, string Value)[] more) =>
        more.Any(pair => pair.Key == "localuser") ? more : [("localuser", user), .. more];
}
