using System.Text.Json;

namespace WhmTransferBot.Configuration;

/// <summary>Reads a settings file.</summary>
public static class SettingsFile
{
    private static readonly JsonDocumentOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The settings of a file, or the defaults when there is no such file.</summary>
    /// <param name="folder">The configuration folder.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="faults">Takes what does not fit.</param>
    public static T Read<T>(string folder, string name, ICollection<SettingsFault> faults)
        where T : new()
    {
        var settings = new T();
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) return settings;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path), Tolerant);
            Fill(settings, json.RootElement, path, faults);
        }
        catch (JsonException broken)
        {
            var place = broken.LineNumber is { } line ? $"line {line + 1}, character {broken.BytePositionInLine + 1}" : "beginning";
            faults.Add(new SettingsFault(path, place, "This is not JSON.", "Look for a missing comma, quote or brace there."));
        }
        catch (InvalidOperationException)
        {
            // Legal JSON, but .NET makes no text of half a character.
            faults.Add(new SettingsFault(path, "whole file", "A text in it holds half of a character, such as \\ud800.", "Write the character itself."));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new SettingsFault(path, "whole file", "The file cannot be read.", "Check its permissions."));
        }

        return settings;
    }

    private static void Fill<T>(T settings, JsonElement json, string path, ICollection<SettingsFault> faults)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new SettingsFault(path, "whole file", "The file does not hold an object.", "Begin it with { and end it with }."));
            return;
        }

        var binder = new SettingsBinder(path);
        binder.Fill(settings!, json);
        foreach (var fault in binder.Faults) faults.Add(fault);
    }
}
