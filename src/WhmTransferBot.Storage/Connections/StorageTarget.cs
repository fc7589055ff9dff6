using Microsoft.Data.Sqlite;
using Npgsql;

namespace WhmTransferBot.Storage.Connections;

/// <summary>Which database is meant, and how people call it.</summary>
internal sealed record StorageTarget
{
    private StorageTarget(bool isPostgres, string connectionString, string description, string? file)
    {
        IsPostgres = isPostgres;
        ConnectionString = connectionString;
        Description = description;
        File = file;
    }

    public bool IsPostgres { get; }

    /// <summary>May hold a password: for the driver's eyes only.</summary>
    public string ConnectionString { get; }

    /// <summary>For messages: the file, or the server and database without the login.</summary>
    public string Description { get; }

    /// <summary>The full path of the SQLite file.</summary>
    public string? File { get; }

    public static StorageTarget From(StorageOptions options)
    {
        var text = options.ConnectionString?.Trim();
        if (string.IsNullOrEmpty(text)) return ForFile(options);
        if (text.StartsWith("Host=", StringComparison.OrdinalIgnoreCase)) return ForPostgres(text);
        throw new ArgumentException(
            "The database setting is not understood. Leave it empty for the SQLite file in the data folder, "
            + "or give a PostgreSQL connection string that begins with “Host=”.",
            nameof(options));
    }

    public override string ToString() => Description;

    private static StorageTarget ForFile(StorageOptions options)
    {
        var file = Path.GetFullPath(Path.Combine(options.DataFolder, StorageOptions.FileName));
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            // The file is made together with the tables; whoever takes it away later must not be answered with an empty one.
            Mode = SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds)),
        };
        return new StorageTarget(false, connection.ToString(), file, file);
    }

    private static StorageTarget ForPostgres(string text)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(text);
            connection.ApplicationName ??= "WhmTransferBot";
            return new StorageTarget(
                true, connection.ToString(), $"PostgreSQL database “{connection.Database}” on {connection.Host}:{connection.Port}", null);
        }
        catch (ArgumentException)
        {
            // The driver's own words may quote the string, and with it the password.
            throw new ArgumentException(
                "The PostgreSQL connection string is not understood. It reads like “Host=db1;Database=bot;Username=bot;Password=...”.",
                nameof(text));
        }
    }
}
