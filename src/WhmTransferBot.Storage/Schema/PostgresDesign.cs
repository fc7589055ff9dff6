using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace WhmTransferBot.Storage.Schema;

/// <summary>
/// For the <c>dotnet ef</c> tool, which compares the model with the last schema migration and needs no database for it:
/// <c>dotnet ef migrations add Name --context PostgresStorageContext --output-dir Schema/Migrations/Postgres</c>.
/// </summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresStorageContext>
{
    public PostgresStorageContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresStorageContext>().UseNpgsql("Host=design").Options);
}
