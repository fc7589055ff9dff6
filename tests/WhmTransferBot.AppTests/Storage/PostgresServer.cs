using System.Diagnostics;
using Npgsql;

namespace WhmTransferBot.AppTests.Storage;

/// <summary>
/// A PostgreSQL server for the tests: the one that the environment names, or a private one on a socket in a temporary folder, started
/// when the first test asks and stopped with the last.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string Variable = "WHMTRANSFERBOT_TEST_POSTGRES";

    private readonly SemaphoreSlim _turn = new(1, 1);
    private string? _administration;
    private string? _folder;
    private string? _programs;
    private bool _looked;
    private bool _isStopped;
    private int _databases;

    /// <param name="template">A database to copy.</param>
    /// <returns>The connection string of a new database; nothing when there is no server.</returns>
    public async Task<string?> CreateDatabaseAsync(string template = "template1")
    {
        await _turn.WaitAsync();
        try
        {
            if (!_looked) _administration = await FindAsync();
            _looked = true;
            if (_administration is null) return null;
            var name = $"storage_{Environment.ProcessId}_{_databases++}";
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
            return new NpgsqlConnectionStringBuilder(_administration) { Database = name }.ToString();
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task DropDatabaseAsync(string connection)
    {
        await using (var pool = new NpgsqlConnection(connection)) NpgsqlConnection.ClearPool(pool);
        await ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            NpgsqlConnection.ClearAllPools();
            if (!_isStopped) await StopAsync();
            Directory.Delete(_folder, recursive: true);
        }

        _turn.Dispose();
    }

    /// <summary>Whether the server is a private one, so that a test may stop it.</summary>
    public bool IsPrivate => _folder is not null;

    /// <summary>Stops the private server as a power cut would.</summary>
    public async Task StopAsync()
    {
        await RunAsync("pg_ctl", "stop", "-D", DataFolder, "-m", "immediate");
        _isStopped = true;
    }

    /// <summary>Starts the private server again over the same data.</summary>
    public async Task StartAgainAsync()
    {
        await RunAsync("pg_ctl", "start", "-w", "-D", DataFolder, "-l", Path.Combine(_folder!, "log"), "-o", Settings);
        _isStopped = false;
    }

    private string Settings => $"-c listen_addresses= -c unix_socket_directories={_folder} -c fsync=off -c max_connections=200";

    private string DataFolder => Path.Combine(_folder!, "data");

    private async Task<string?> FindAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return given;
        _programs = InstalledPrograms();
        return _programs is null ? null : await StartAsync();
    }

    private static string? InstalledPrograms() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Order().LastOrDefault(
                folder => File.Exists(Path.Combine(folder, "initdb")))
            : null;

    private async Task<string> StartAsync()
    {
        _folder = Directory.CreateTempSubdirectory("pg-").FullName;
        if (IsRoot) await RunPlainAsync("chown", "postgres", _folder);
        await RunAsync("initdb", "-D", DataFolder, "-U", "bot", "-A", "trust", "-E", "UTF8", "--no-sync");
        await StartAgainAsync();
        return $"Host={_folder};Username=bot;Database=postgres";
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(_administration);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs!, program);
        return IsRoot ? RunPlainAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : RunPlainAsync(path, arguments);
    }

    private static async Task RunPlainAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }
}
