using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WhmTransferBot.Storage.Schema.Migrations.Postgres;

/// <summary>Finds the messages that a platform has refused, however much history there is.</summary>
[DbContext(typeof(PostgresStorageContext))]
[Migration("20261128154000_Refusals")]
internal sealed class Refusals : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex(name: "IX_outbox_refused", table: "outbox", column: "id", filter: "refused_reason IS NOT NULL");

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropIndex(name: "IX_outbox_refused", table: "outbox");
}
