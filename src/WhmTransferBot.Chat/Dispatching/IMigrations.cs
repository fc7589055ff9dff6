using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Journal;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Requests;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>What the conversation asks of the engine.</summary>
public interface IMigrations
{
    /// <summary>Plans a new migration and shows it in the room and in the mirrored rooms.</summary>
    Task<StepResult> PlanAsync(PlanRequest request, Actor by, RoomId room, CancellationToken cancellationToken);

    /// <summary>Asks something of a migration. Answers as soon as the decision is stored; the work goes on behind it.</summary>
    Task<StepResult> AskAsync(MigrationId id, MigrationRequest request, Actor by, RoomId room, CancellationToken cancellationToken);

    /// <summary>Plans a new migration from what did not succeed in an ended one.</summary>
    Task<StepResult> RetryAsync(MigrationId id, Actor by, RoomId room, CancellationToken cancellationToken);

    /// <summary>A migration as it is stored now; nothing when there is none of that id.</summary>
    Task<MigrationSnapshot?> FindAsync(MigrationId id, CancellationToken cancellationToken);

    /// <summary>Migrations, the newest first.</summary>
    /// <param name="openOnly">Whether ended ones are left out.</param>
    /// <param name="room">Only those shown in this room; nothing for all.</param>
    /// <param name="most">How many at the most, 1 to 1000.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<MigrationSummary>> ListAsync(bool openOnly, RoomId? room, int most, CancellationToken cancellationToken);

    /// <summary>The servers of the inventory with what is known of them now.</summary>
    Task<IReadOnlyList<ServerStatus>> ServersAsync(CancellationToken cancellationToken);

    /// <summary>The names of the servers of the inventory, without asking any server.</summary>
    IReadOnlyList<ServerDescription> Inventory { get; }

    /// <summary>Account names of a source for completion; empty when they cannot be known quickly.</summary>
    Task<IReadOnlyList<AccountName>> AccountsAsync(ServerName source, CancellationToken cancellationToken);

    /// <summary>Who did what, when; oldest first.</summary>
    Task<IReadOnlyList<JournalEntry>> JournalAsync(MigrationId id, CancellationToken cancellationToken);

    /// <summary>WHM's log of a migration or of one of its accounts, readable; nothing when there is no session or no such log yet.</summary>
    Task<LogExcerpt?> LogAsync(MigrationId id, AccountName? account, CancellationToken cancellationToken);
}
