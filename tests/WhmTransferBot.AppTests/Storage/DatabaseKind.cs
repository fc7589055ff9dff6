namespace WhmTransferBot.AppTests.Storage;

/// <summary>The databases that the storage promises to behave the same on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
