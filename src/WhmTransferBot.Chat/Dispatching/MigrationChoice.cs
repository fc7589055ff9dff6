using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Replies;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>Finds the migration that a command without an id means.</summary>
internal sealed class MigrationChoice(IMigrations migrations)
{
    private const int MostAsked = 10;

    /// <summary>The command with its migration, or the question which one is meant.</summary>
    public async Task<(MigrationCommand? Command, Reply? Question)> ChooseAsync(
        MigrationCommand command, RoomId room, CancellationToken cancellationToken)
    {
        if (command.Migration is not null) return (command, null);
        var known = await migrations.ListAsync(openOnly: !MeansEnded(command), room, MostAsked, cancellationToken);
        var candidates = known.Where(migration => IsMeant(command, migration)).ToList();
        return candidates switch
        {
            [] => (null, new Reply.Private(WhichMigration.None(command))),
            [var only] => (command with { Migration = only.Id }, null),
            _ => (null, new Reply.Private(WhichMigration.Ask(command, candidates))),
        };
    }

    /// <summary>These speak of migrations that have ended, or of any.</summary>
    private static bool MeansEnded(MigrationCommand command) => command is RetryCommand or ReportCommand or LogCommand or JournalCommand;

    private static bool IsMeant(MigrationCommand command, MigrationSummary migration) =>
        command is not RetryCommand || (migration.State.IsFinal() && migration.Done < migration.Items);
}
