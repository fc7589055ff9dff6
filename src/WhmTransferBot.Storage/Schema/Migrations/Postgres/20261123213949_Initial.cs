using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace WhmTransferBot.Storage.Schema.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "archived_log",
                columns: table => new
                {
                    migration = table.Column<long>(type: "bigint", nullable: false),
                    session = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    file = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    characters = table.Column<long>(type: "bigint", nullable: false),
                    omitted_lines = table.Column<long>(type: "bigint", nullable: false),
                    archived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archived_log", x => new { x.migration, x.session, x.file });
                });

            migrationBuilder.CreateTable(
                name: "counter",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counter", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    migration = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    room = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    @event = table.Column<string>(name: "event", type: "text", nullable: false),
                    previous_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "journal_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "migration",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    destination = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    items = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<int>(type: "integer", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: true),
                    last_event = table.Column<string>(type: "text", nullable: false),
                    last_event_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    footprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    snapshot = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_migration", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    room = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    migration = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    placement = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    in_channel = table.Column<bool>(type: "boolean", nullable: false),
                    in_thread = table.Column<bool>(type: "boolean", nullable: false),
                    card = table.Column<string>(type: "text", nullable: false),
                    desired_revision = table.Column<long>(type: "bigint", nullable: false),
                    delivered_revision = table.Column<long>(type: "bigint", nullable: false),
                    reference = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    posting = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    unresolved_attempts = table.Column<int>(type: "integer", nullable: false),
                    unresolved_revision = table.Column<long>(type: "bigint", nullable: true),
                    refused_reason = table.Column<string>(type: "text", nullable: true),
                    due_sequence = table.Column<long>(type: "bigint", nullable: true),
                    due_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "shown_in",
                columns: table => new
                {
                    room = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    migration = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shown_in", x => new { x.room, x.migration });
                    table.ForeignKey(
                        name: "FK_shown_in_migration_migration",
                        column: x => x.migration,
                        principalTable: "migration",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "wanted_account",
                columns: table => new
                {
                    migration = table.Column<long>(type: "bigint", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    destination_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wanted_account", x => new { x.migration, x.place });
                    table.ForeignKey(
                        name: "FK_wanted_account_migration_migration",
                        column: x => x.migration,
                        principalTable: "migration",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "counter",
                columns: new[] { "name", "value" },
                values: new object[,]
                {
                    { "delivery", 0L },
                    { "migration", 0L }
                });

            migrationBuilder.InsertData(
                table: "journal_head",
                columns: new[] { "id", "hash", "sequence" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_journal_migration_sequence",
                table: "journal",
                columns: new[] { "migration", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_migration_due_at",
                table: "migration",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_migration_open",
                table: "migration",
                column: "number",
                filter: "is_open");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_channel",
                table: "outbox",
                columns: new[] { "room", "id" },
                filter: "in_channel");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_room_due_sequence",
                table: "outbox",
                columns: new[] { "room", "due_sequence" },
                filter: "due_sequence IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_room_migration_key",
                table: "outbox",
                columns: new[] { "room", "migration", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_room_reference",
                table: "outbox",
                columns: new[] { "room", "reference" },
                filter: "reference IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_thread",
                table: "outbox",
                columns: new[] { "room", "migration", "id" },
                filter: "in_thread");

            migrationBuilder.CreateIndex(
                name: "IX_shown_in_migration",
                table: "shown_in",
                column: "migration");

            migrationBuilder.CreateIndex(
                name: "IX_wanted_account_destination_name",
                table: "wanted_account",
                column: "destination_name");

            migrationBuilder.CreateIndex(
                name: "IX_wanted_account_name",
                table: "wanted_account",
                column: "name");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "archived_log");

            migrationBuilder.DropTable(
                name: "counter");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "journal_head");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "shown_in");

            migrationBuilder.DropTable(
                name: "wanted_account");

            migrationBuilder.DropTable(
                name: "migration");
        }
    }
}
