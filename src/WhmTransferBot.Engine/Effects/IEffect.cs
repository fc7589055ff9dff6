using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// What the bot does about a state. An effect never decides what is allowed: it asks WHM, and tells the migration what
/// came of it. It may be broken off at any point; the next run of it finds out from the stored state and from WHM how far it got.
/// </summary>
internal interface IEffect
{
    /// <summary>The states it is for.</summary>
    IReadOnlySet<MigrationState> States { get; }

    /// <summary>Does what is due.</summary>
    /// <param name="owned">The migration, which is in one of the effect's states.</param>
    /// <param name="cancellationToken">Ends the work; what was begun on WHM's side goes on there.</param>
    Task RunAsync(OwnedMigration owned, CancellationToken cancellationToken);
}
