using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace WhmTransferBot.Storage.Schema;

/// <summary>
/// For the <c>dotnet ef</c> tool, which compares the model with the last schema migration and needs no database for it:
/// <c>dotnet ef migrations add Name --context SqliteStorageContext --output-dir Schema/Migrations/Sqlite</c>.
/// </summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteStorageContext>
{
    public SqliteStorageContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteStorageContext>().UseSqlite("Data Source=:memory:").Options);
}
