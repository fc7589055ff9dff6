using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WhmTransferBot.Storage.Schema.Migrations.Sqlite;

/// <summary>Keeps with a message the trace of the command that it tells of.</summary>
[DbContext(typeof(SqliteStorageContext))]
[Migration("20261128155000_Traces")]
internal sealed class Traces : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>(name: "trace_parent", table: "outbox", type: "TEXT", maxLength: 64, nullable: true);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn(name: "trace_parent", table: "outbox");
}
