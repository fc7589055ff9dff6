using System.Text.Json;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Queueing;

/// <summary>Reads modules and their schemas out of answers.</summary>
internal static class ModuleReading
{
    public static IReadOnlyList<TransferModule> Modules(Answer answer) =>
    [
        .. answer.Data["modules"].Entries
            .Select(entry => new TransferModule(entry.Key, (int)Math.Clamp(entry.Value.Integer ?? int.MaxValue, 0, int.MaxValue)))
            .OrderBy(module => module.Order),
    ];

    public static ModuleSchema Schema(string module, Answer answer)
    {
        var schema = answer.Data["schema"];
        if (!schema.IsObject) throw new JsonException("The answer has no schema.");
        return new ModuleSchema(module, schema["keys"].Map(key => key["def"].Text ?? ""), schema["primary"].Texts, schema["required"].Texts);
    }
}
