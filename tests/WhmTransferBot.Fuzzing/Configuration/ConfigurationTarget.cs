using System.Collections;
using WhmTransferBot.Configuration;

namespace WhmTransferBot.Fuzzing.Configuration;

/// <summary>Configuration files: the same input as each of them. What cannot work is refused with a list of faults, and with nothing else.</summary>
internal sealed class ConfigurationTarget : FuzzTarget
{
    private const int LongestFault = 1_000;

    protected override int BytesForEachByte => 50;

    protected override Task TakeAsync(ReadOnlyMemory<byte> input)
    {
        var folder = Directory.CreateTempSubdirectory("whmtransferbot-fuzzing-");
        try
        {
            Read(folder.FullName, "appsettings.json", input);
            Read(folder.FullName, "servers.json", input);
            Apply(Path.Combine(folder.FullName, "variables"), input);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return Task.CompletedTask;
    }

    private static void Read(string folder, string name, ReadOnlyMemory<byte> content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content.Span);
        try
        {
            BotConfiguration.Read(new EnvironmentSettings { ConfigFolder = folder });
        }
        catch (SettingsException refusal)
        {
            IsReadable(refusal, path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>What the file sets is taken away again, so that no input changes what the next one finds.</summary>
    private static void Apply(string path, ReadOnlyMemory<byte> content)
    {
        var before = Environment.GetEnvironmentVariables().Keys.Cast<string>().ToHashSet(StringComparer.Ordinal);
        File.WriteAllBytes(path, content.Span);
        try
        {
            new EnvironmentFile(path).Apply();
        }
        catch (SettingsException refusal)
        {
            IsReadable(refusal, path);
        }

        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (!before.Contains((string)variable.Key)) Environment.SetEnvironmentVariable((string)variable.Key, null);
        }
    }

    private static void IsReadable(SettingsException refusal, string path)
    {
        Promise.Holds(refusal.Faults.Count > 0, "A configuration is refused without a fault.");
        foreach (var fault in refusal.Faults) Promise.Readable(fault.ToString(), LongestFault + path.Length, "A fault");
    }
}
