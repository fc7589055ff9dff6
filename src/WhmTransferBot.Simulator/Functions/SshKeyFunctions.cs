using System.Text.Json.Nodes;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>The SSH keys that are stored for root. The sources do not know the fields of the answer; names and files are given.</summary>
internal static class SshKeyFunctions
{
    private static readonly string[] SwitchNames = ["files", "private", "private_texts", "public", "public_texts", "sync_authorized"];

    public static IReadOnlyList<WhmFunction> All { get; } =
    [
        new("listsshkeys", [.. SwitchNames.Select(Parameter.Flag)], List),
    ];

    private static Answer List(Call call) => Answer.Of(new JsonObject
    {
        ["keys"] = new JsonArray([.. call.Server.Description.SshKeys.Select(key => new JsonObject
        {
            ["name"] = key.Name,
            ["file"] = $"/root/.ssh/{key.Name}",
        })]),
    });
}
