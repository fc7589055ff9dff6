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

    /// <summary>Sets what the file says now. A file that is gone or cannot be read takes nothing away.</summary>
    public void Apply()
    {
        lock (_turn)
        {
            foreach (var (name, value) in DotEnv.Read(new DotEnvOptions(ignoreExceptions: true, envFilePaths: [path])))
            {
                if (!IsOurs(name, Environment.GetEnvironmentVariable(name))) continue;
                Environment.SetEnvironmentVariable(name, value);
                _own[name] = value;
            }
        }
    }

    private bool IsOurs(string name, string? present) => present is null || (_own.TryGetValue(name, out var own) && own == present);
}
