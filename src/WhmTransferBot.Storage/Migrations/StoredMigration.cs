using WhmTransferBot.Migrations;

namespace WhmTransferBot.Storage.Migrations;

/// <summary>A migration as it was read.</summary>
/// <param name="Snapshot">Everything that is known of it.</param>
/// <param name="Version">1 after the first commit; every commit adds 1.</param>
public sealed record StoredMigration(MigrationSnapshot Snapshot, long Version);
