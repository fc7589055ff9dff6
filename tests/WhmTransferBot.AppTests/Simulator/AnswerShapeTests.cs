using System.Text.Json.Nodes;

namespace WhmTransferBot.AppTests.Simulator;

/// <summary>
/// Every function that the reference describes exists, knows the documented parameters and answers with the documented fields.
/// </summary>
public sealed class AnswerShapeTests
{
    /// <summary>Fields that the reference calls optional, or that only other versions have.</summary>
    private static readonly string[] Optional =
    [
        "data.schema.prerequisite", "metadata.output.warnings", "data.modules.<Module>.warning", "data.modules.<Module>.error",
        "data.modules[].notes", "data.modules[].restricted_summary", "data.items.accounts[].ensim_user",
    ];

    public static TheoryData<string> Functions => Reference.Functions.Count == 0
        ? ["version"]
        : [.. Reference.Functions.Select(function => function["name"]!.ToString())];

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task A_function_answers_with_the_documented_fields(string name)
    {
        Assert.SkipWhen(Reference.Path is null, "The description of WHM's functions is not beside this repository.");
        await using var scene = await Scene.StartAsync();
        var arguments = await PrepareAsync(scene, name);

        var reply = (await scene.PostAsync(name, arguments)).Ok();

        var function = Reference.Function(name);
        if ((bool)function["metadata_only"]!)
            reply.Data.ShouldBeNull();
        AnswerShape.Faults(reply.Json, function).Where(fault => !Optional.Any(fault.StartsWith)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task A_function_knows_every_documented_parameter(string name)
    {
        Assert.SkipWhen(Reference.Path is null, "The description of WHM's functions is not beside this repository.");
        await using var scene = await Scene.StartAsync();
        var parameters = Reference.Function(name)["params"]!.AsArray().OfType<JsonNode>()
            .Where(IsForAccounts)
            .Select(parameter => (parameter["name"]!.ToString(), parameter["example"]?.ToString() ?? "1")).ToArray();

        var reply = await scene.PostAsync(name, parameters);

        reply.Json["metadata"]!["reason"]!.ToString().ShouldNotContain("is not valid for");
        reply.Json["metadata"]!["reason"]!.ToString().ShouldNotContain("does not exist in version");
        (await scene.PostAsync(name, [.. parameters, ("no_such_parameter", "1")])).Succeeded.ShouldBeFalse();
    }

    private static bool IsForAccounts(JsonNode parameter) =>
        parameter["module"] is not JsonArray modules || modules.Any(module => module!.ToString() == "AccountRemoteRoot");

    /// <summary>Brings the world to where the function has something to say, and gives the arguments for it.</summary>
    private static async Task<(string, string)[]> PrepareAsync(Scene scene, string name) => name switch
    {
        "transfer_module_schema" => [("module", "AccountRemoteRoot")],
        "create_remote_root_transfer_session" => Sessions.RootTerms,
        "create_remote_user_transfer_session" => [("host", "old1.example.net"), ("password", "x"), ("unrestricted_restore", "1")],
        "enqueue_transfer_item" =>
            [("transfer_session_id", await scene.CreateAsync()), ("module", "AccountRemoteRoot"), ("user", "zoe"), ("localuser", "zoe")],
        "pause_transfer_session" => [("transfer_session_id", await scene.RunAsync("frank"))],
        "fetch_transfer_session_log" => [("transfer_session_id", await scene.RunAsync("frank")), ("logfile", "master.log")],
        "remote_basic_credential_check" => [.. Sessions.RootTerms.Take(3)],
        "start_local_cpmove_restore" => [("cpmovepath", await PackageAsync(scene))],
        "delete_account_archives" => [("user", await PackageAsync(scene) is { Length: > 0 } ? "zoe" : "")],
        "start_background_pkgacct" => [("user", "zoe")],
        "get_pkgacct_session_state" or "fetch_pkgacct_master_log" =>
            [("session_id", (await scene.PostAsync("start_background_pkgacct", ("user", "zoe"))).Ok().Text("session_id"))],
        "restore_queue_add_task" => [("user", "zoe"), ("restore_point", "2026-03-01")],
        "restore_queue_clear_pending_task" => [("user", "zoe")],
        "restore_queue_clear_completed_task" => [("user", "zoe"), ("start_time", "1")],
        "validate_system_user" or "verify_new_username" or "verify_new_username_for_restore" => [("user", "newcomer")],
        "accountsummary" => [("user", "zoe")],
        "domainuserdata" or "getdomainowner" => [("domain", "zoe-photo.example")],
        "getresellerips" => [("user", "root")],
        _ when name.StartsWith("restore_queue_list", StringComparison.Ordinal) => await FillRestoreQueueAsync(scene),
        _ when name.Contains("transfer_session", StringComparison.Ordinal) => [("transfer_session_id", await scene.CreateAsync())],
        _ => [],
    };

    private static async Task<string> PackageAsync(Scene scene)
    {
        (await scene.PostAsync("start_background_pkgacct", ("user", "zoe"))).Ok();
        scene.Clock.Advance(TimeSpan.FromHours(1));
        return "/home/cpmove-zoe.tar.gz";
    }

    private static async Task<(string, string)[]> FillRestoreQueueAsync(Scene scene)
    {
        foreach (var user in new[] { "zoe", "legacy", "ivan", "wellness" })
            (await scene.PostAsync("restore_queue_add_task", ("user", user), ("restore_point", "2026-03-01"))).Ok();
        (await scene.PostAsync("restore_queue_activate")).Ok();
        scene.Clock.Advance(TimeSpan.FromSeconds(20));
        return [];
    }
}
