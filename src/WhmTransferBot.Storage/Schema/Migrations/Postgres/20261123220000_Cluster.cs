using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WhmTransferBot.Storage.Schema.Migrations.Postgres;

/// <summary>Lets several bots over one database find each other.</summary>
[DbContext(typeof(PostgresStorageContext))]
[Migration("20261123220000_Cluster")]
internal sealed class Cluster : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(ClusterTables.Create);
        foreach (var (key, text) in ClusterTables.Statements)
            migrationBuilder.InsertData("orleansquery", ["querykey", "querytext"], ["character varying(64)", "character varying(8000)"], new object[] { key, text });
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(ClusterTables.Drop);
}
