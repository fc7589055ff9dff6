using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WhmTransferBot.Storage.Schema.Migrations.Postgres;

/// <summary>Keeps with a message the trace of the command that it tells of.</summary>
[DbContext(typeof(PostgresStorageContext))]
[Migration("20261128155000_Traces")]
internal sealed class Traces : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>(name: "trace_parent", table: "outbox", type: "character varying(64)", maxLength: 64, nullable: true);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn(name: "trace_parent", table: "outbox");
}
