using dotenv.net;

namespace WhmTransferBot.Configuration;

/// <summary>
/// A file of variables, <c>.env</c>, that fills in what the environment of the process lacks. It never overrides what the process was
/// started with; what it set itself it may set anew, so that a rotated secret behind <c>env:</c> counts without a restart.
/// </summary>
/// <param name="path">Where it is; it need not be there.</param>
public sealed class EnvironmentFile(string path)
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);

    /// <summary>The file in the working folder.</summary>
    public static EnvironmentFile Standard { get; } = new(".env");

    /// <summary>Sets what the file says now. A file that is gone or cannot be read takes nothing away; what cannot be a name is passed over.</summary>
    /// <exception cref="SettingsException">A quotation mark in it is not closed, so that nobody knows where a value ends.</exception>
    public void Apply()
    {
        lock (_turn)
        {
            foreach (var (name, value) in Read())
            {
                if (!CanBeSet(name) || !IsOurs(name, Environment.GetEnvironmentVariable(name))) continue;
                Environment.SetEnvironmentVariable(name, value);
                _own[name] = value;
            }
        }
    }

    private IDictionary<string, string> Read()
    {
        try
        {
            return DotEnv.Read(new DotEnvOptions(ignoreExceptions: true, envFilePaths: [path]));
        }
        catch (ArgumentException)
        {
            // Its message may show what stands in the file, and that may be a secret.
            throw new SettingsException([new SettingsFault(path, "whole file", "A quotation mark is opened and not closed.", "Close it, or leave it out where the value has no blanks.")]);
        }
    }

    /// <summary>What an environment takes as a name.</summary>
    private static bool CanBeSet(string name) => name.Length > 0 && !name.Contains('\0', StringComparison.Ordinal) && !name.Contains('=', StringComparison.Ordinal);

    private bool IsOurs(string name, string? present) => present is null || (_own.TryGetValue(name, out var own) && own == present);
}
