using System.Globalization;
using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Items;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>What a queue can hold, and how accounts are restored.</summary>
internal static class ModuleFunctions
{
    private const int FirstListedOrder = 7000;

    public static IReadOnlyList<WhmFunction> All { get; } =
    [
        new("available_transfer_modules", [], AvailableModules),
        new("transfer_module_schema", [Parameter.Text("module").Required], Schema),
        new("restore_modules_summary", [], RestoreSummary),
    ];

    private static Answer AvailableModules(Call call)
    {
        var modules = new JsonObject();
        foreach (var module in TransferModule.All)
            modules[module.Name] = module.Order.ToString(CultureInfo.InvariantCulture);
        var order = FirstListedOrder;
        foreach (var name in call.Server.Description.ListedModules)
            modules[name] = (order += 1000).ToString(CultureInfo.InvariantCulture);
        return Answer.Of(new JsonObject { ["modules"] = modules });
    }

    private static Answer Schema(Call call)
    {
        var name = call.Arguments.Needed("module");
        if (TransferModule.Find(name) is not { } module)
            return Answer.Refused($"The transfer module “{name}” does not exist.");
        var keys = new JsonObject();
        foreach (var (key, definition) in module.Schema.Keys)
            keys[key] = new JsonObject { ["def"] = definition };
        return Answer.Of(new JsonObject
        {
            ["schema"] = new JsonObject
            {
                ["keys"] = keys,
                ["primary"] = new JsonArray(module.Schema.Primary),
                ["required"] = new JsonArray([.. module.Schema.Required.Select(key => JsonValue.Create(key))]),
            },
        });
    }

    private static Answer RestoreSummary(Call call) =>
        Answer.Of(new JsonObject { ["modules"] = new JsonArray([.. RestoreModules.All.Select(Describe)]) });

    private static JsonObject Describe(RestoreModule module)
    {
        var description = new JsonObject
        {
            ["module"] = module.Name,
            ["summary"] = new JsonArray($"Restores what belongs to {module.Name}."),
            ["restricted_available"] = module.InRestricted ? 1 : 0,
        };
        if (module.InRestricted)
            description["restricted_summary"] = new JsonArray($"Restores what belongs to {module.Name}, with checks.");
        return description;
    }
}
