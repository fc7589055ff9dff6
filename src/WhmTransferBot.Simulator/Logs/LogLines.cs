using System.Globalization;
using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Wire;

namespace WhmTransferBot.Simulator.Logs;

/// <summary>Writes lines with the common envelope of all session logs, in the format of the server.</summary>
internal sealed class LogLines(LogFile file, LogFormat format, Random order)
{
    public LogFormat Format => format;

    public void Write(string type, int pid, JsonObject contents, DateTimeOffset? time = null)
    {
        if (time is { } moment && format == LogFormat.Version23)
            contents["time"] = moment.ToUnixTimeSeconds();
        var line = new JsonObject { ["type"] = type, ["pid"] = Number(pid), ["contents"] = contents };
        if (format == LogFormat.Version23)
        {
            line["indent"] = 0;
            line["partial"] = 0;
        }

        file.Append(JsonBytes.Of(line, order).Span);
    }

    /// <summary>A number as this format writes it: as such, or as a digit string.</summary>
    public JsonNode Number(long value) =>
        format == LogFormat.Version23 ? JsonValue.Create(value) : JsonValue.Create(value.ToString(CultureInfo.InvariantCulture));
}
