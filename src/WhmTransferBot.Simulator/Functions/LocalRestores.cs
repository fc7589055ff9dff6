using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Items;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>Restores archives that lie on the server itself, and deletes them.</summary>
internal static class LocalRestores
{
    public static IReadOnlyList<WhmFunction> All { get; } =
    [
        new("start_local_cpmove_restore",
            [
                Parameter.Text("cpmovepath").Required,
                Parameter.Flag("dedicated_ip"),
                Parameter.Flag("delete_archive"),
                Parameter.Text("mail_location"),
                Parameter.Flag("overwrite"),
                Parameter.Flag("restricted"),
                Parameter.Word("update_a_records", "all", "basic"),
                Parameter.Text("username"),
            ],
            Start),
        new("delete_account_archives", [Parameter.Text("user").Required, Parameter.Text("mountpoint")], Delete),
    ];

    private static Answer Start(Call call)
    {
        var path = call.Arguments.Needed("cpmovepath");
        if (call.Server.PackagingBook.Archives.GetValueOrDefault(path) is not { } archive)
            return Answer.Refused($"The system could not find the archive “{path}”.");
        var user = call.Arguments["username"] ?? archive.User;
        var terms = new SessionTerms(SessionKind.Local)
        {
            Unrestricted = !call.Arguments.Flag("restricted"),
            CopyResellerPrivileges = true,
        };
        var session = call.Server.SessionBook.Create(terms, user);
        session.Add(new TransferItem(TransferModule.Find("AccountLocal")!, new Dictionary<string, string>
        {
            ["user"] = archive.User,
            ["localuser"] = user,
            ["cpmovefile"] = path,
            ["ip"] = call.Arguments.Flag("dedicated_ip") ? "1" : "0",
            ["force"] = call.Arguments.Flag("overwrite") ? "1" : "0",
        }));
        if (call.Arguments.Flag("delete_archive"))
            session.WhenFinal = () => call.Server.PackagingBook.Archives.Remove(path);
        session.Start();
        return Answer.Of(new JsonObject { ["transfer_session_id"] = session.Id });
    }

    private static Answer Delete(Call call)
    {
        var archives = call.Server.PackagingBook.Archives;
        var mount = call.Arguments["mountpoint"] ?? "/home";
        var found = archives
            .Where(pair => pair.Value.User == call.Arguments["user"] && pair.Key.StartsWith(mount, StringComparison.Ordinal))
            .Select(pair => pair.Key).ToList();
        found.ForEach(path => archives.Remove(path));
        var output = new JsonObject
        {
            ["messages"] = new JsonArray([.. found.Select(path => JsonValue.Create($"Found archive: {path}"))]),
            ["warnings"] = new JsonArray(),
        };
        return Answer.Done() with { Metadata = new JsonObject { ["output"] = output } };
    }
}
