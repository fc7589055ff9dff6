using System.Text.Json.Nodes;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>The common list arguments: filtering, sorting and paging (<c>api.filter.</c>, <c>api.sort.</c>, <c>api.chunk.</c>).</summary>
internal static class ListArguments
{
    public static Answer Answer(Call call, string listName, IEnumerable<JsonObject> rows)
    {
        var arguments = call.Arguments;
        var all = Sort(arguments, Filter(arguments, rows)).ToList();
        if (!arguments.Flag("api.chunk.enable"))
            return Functions.Answer.Of(new JsonObject { [listName] = new JsonArray([.. all]) });
        var size = Math.Max(1, Whole(arguments, "api.chunk.size", all.Count));
        var start = Math.Max(1, Whole(arguments, "api.chunk.start", 1));
        var chunk = new JsonObject { ["start"] = start, ["size"] = size, ["records"] = all.Count };
        var page = all.Skip(start - 1).Take(size);
        return Functions.Answer.Of(new JsonObject { [listName] = new JsonArray([.. page]) }) with
        {
            Metadata = new JsonObject { ["chunk"] = chunk },
        };
    }

    private static IEnumerable<JsonObject> Filter(Arguments arguments, IEnumerable<JsonObject> rows)
    {
        if (!arguments.Flag("api.filter.enable"))
            return rows;
        foreach (var key in Keys(arguments, "api.filter."))
            rows = rows.Where(row => Fits(arguments, key, Text(row, arguments[$"{key}.field"])));
        return rows;
    }

    private static bool Fits(Arguments arguments, string key, string value)
    {
        var wanted = arguments[$"{key}.arg0"] ?? "";
        return (arguments[$"{key}.type"] ?? "contains") switch
        {
            "eq" or "==" => value == wanted,
            "begins" => value.StartsWith(wanted, StringComparison.OrdinalIgnoreCase),
            "ends" => value.EndsWith(wanted, StringComparison.OrdinalIgnoreCase),
            _ => value.Contains(wanted, StringComparison.OrdinalIgnoreCase),
        };
    }

    private static IEnumerable<JsonObject> Sort(Arguments arguments, IEnumerable<JsonObject> rows)
    {
        if (!arguments.Flag("api.sort.enable"))
            return rows;
        foreach (var key in Keys(arguments, "api.sort.").Reverse())
        {
            var field = arguments[$"{key}.field"];
            var sorted = rows.OrderBy(row => Text(row, field), StringComparer.Ordinal);
            rows = arguments.Flag($"{key}.reverse") ? sorted.Reverse() : sorted;
        }

        return rows;
    }

    private static IEnumerable<string> Keys(Arguments arguments, string prefix) => arguments.Names
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".field", StringComparison.Ordinal))
        .Select(name => name[..^".field".Length]).Order(StringComparer.Ordinal);

    private static string Text(JsonObject row, string? field) => field is null ? "" : row[field]?.ToString() ?? "";

    private static int Whole(Arguments arguments, string name, int otherwise) =>
        int.TryParse(arguments[name], out var number) ? number : otherwise;
}
