using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>A command about one migration.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
public abstract record MigrationCommand(MigrationId? Migration) : Command
{
    /// <inheritdoc />
    protected sealed override IEnumerable<string> Words =>
        Migration is { } id ? Arguments.Prepend(id.ToString()) : Arguments;

    /// <summary>The words after the migration.</summary>
    protected virtual IEnumerable<string> Arguments => [];
}
