using System.Collections;
using WhmTransferBot.Configuration;

namespace WhmTransferBot.Fuzzing.Configuration;

/// <summary>Configuration files: the same input as each of them. What cannot work is refused with a list of faults, and with nothing else.</summary>
internal sealed class ConfigurationTarget : FuzzTarget
{
    private const int LongestFault = 1_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("whmtransferbot-fuzzing-").FullName;

    protected override int BytesForEachByte => 500;

    protected override async Task TakeAsync(ReadOnlyMemory<byte> input)
    {
        Read("appsettings.json", input);
        Read("servers.json", input);
        Apply(input);
        await Task.CompletedTask;
    }

    private void Read(string name, ReadOnlyMemory<byte> content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content.Span);
        try
        {
            BotConfiguration.Read(new EnvironmentSettings { ConfigFolder = _folder });
        }
        catch (SettingsException refusal)
        {
            Promise.Holds(refusal.Faults.Count > 0, "A configuration is refused without a fault.");
            foreach (var fault in refusal.Faults) Promise.Readable(fault.ToString(), LongestFault + path.Length, "A fault");
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>What the file sets is taken away again, so that no input changes what the next one finds.</summary>
    private void Apply(ReadOnlyMemory<byte> content)
    {
        var before = Environment.GetEnvironmentVariables().Keys.Cast<string>().ToHashSet(StringComparer.Ordinal);
        var path = Path.Combine(_folder, "variables");
        File.WriteAllBytes(path, content.Span);
        try
        {
            new EnvironmentFile(path).Apply();
        }
        catch (SettingsException refusal)
        {
            foreach (var fault in refusal.Faults) Promise.Readable(fault.ToString(), LongestFault + path.Length, "A fault");
        }

        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (!before.Contains((string)variable.Key)) Environment.SetEnvironmentVariable((string)variable.Key, null);
        }
    }
}
