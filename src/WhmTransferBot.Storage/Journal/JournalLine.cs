using System.Text;
using System.Text.Json;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Storage.Journal;

/// <summary>An entry as one line of JSON.</summary>
internal static class JournalLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = StorageJson.Options.Encoder };

    public static string Of(JournalRow row)
    {
        using var bytes = new MemoryStream();
        using (var line = new Utf8JsonWriter(bytes, Options))
        {
            line.WriteStartObject();
            line.WriteNumber("sequence", row.Sequence);
            if (row.Migration != UnchainedEntry.NoMigration) line.WriteString("migration", new MigrationId(row.Migration).ToString());
            line.WriteNumber("version", row.Version);
            if (row.Room is { } room) line.WriteString("room", room);
            line.WritePropertyName("event");
            WriteEvent(line, row.Event);
            line.WriteString("previousHash", row.PreviousHash);
            line.WriteString("hash", row.Hash);
            line.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>An event that was damaged and is JSON no longer is shown as text.</summary>
    private static void WriteEvent(Utf8JsonWriter line, string json)
    {
        if (IsOneLineOfJson(json)) line.WriteRawValue(json, skipInputValidation: true);
        else line.WriteStringValue(json);
    }

    private static bool IsOneLineOfJson(string json)
    {
        if (json.AsSpan().ContainsAny('\n', '\r')) return false;
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
