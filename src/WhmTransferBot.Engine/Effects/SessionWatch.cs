using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Asks WHM where a session stands.</summary>
internal sealed class SessionWatch(WhmConnections connections)
{
    /// <summary>The phase, with WHM's own word.</summary>
    /// <exception cref="WhmException">WHM could not be asked, or does not know the session.</exception>
    public async Task<(SessionPhase Phase, string Word)> LookAsync(MigrationSnapshot migration, CancellationToken cancellationToken)
    {
        var status = await connections.To(migration.Destination).GetTransferSessionStateAsync(IdOf(migration), cancellationToken);
        return (Phase(status.State), status.Word);
    }

    /// <summary>Whether the session can still be filled; when not, why.</summary>
    public Task<string?> LostAsync(MigrationSnapshot migration, CancellationToken cancellationToken) =>
        UnlessAsync(migration, phase => phase.HasEnded(), cancellationToken);

    /// <summary>Whether WHM has dropped the session before it was started; why. One that is completed or aborted was started, whoever did it.</summary>
    public Task<string?> DroppedAsync(MigrationSnapshot migration, CancellationToken cancellationToken) =>
        UnlessAsync(migration, phase => phase == SessionPhase.Failed, cancellationToken);

    private async Task<string?> UnlessAsync(MigrationSnapshot migration, Func<SessionPhase, bool> isOver, CancellationToken cancellationToken)
    {
        // What WHM opens only with the start cannot have been dropped before it.
        if (migration.Session is { Id.IsOpened: false }) return null;
        try
        {
            var (phase, word) = await LookAsync(migration, cancellationToken);
            return isOver(phase) ? $"WHM reports {word}; it ends a session that stays unused for two hours." : null;
        }
        catch (WhmException fault) when (fault is { Kind: WhmErrorKind.ApiFailure, IsMissingPrivilege: false })
        {
            return $"WHM no longer knows it: {fault.Reason}";
        }
    }

    public static TransferSessionId IdOf(MigrationSnapshot migration) => TransferSessionId.Parse(migration.Session!.Id.Value);

    private static SessionPhase Phase(SessionState state) => state switch
    {
        SessionState.Pending => SessionPhase.Pending,
        SessionState.Running => SessionPhase.Running,
        SessionState.Pausing => SessionPhase.Pausing,
        SessionState.Paused => SessionPhase.Paused,
        SessionState.Aborting => SessionPhase.Aborting,
        SessionState.Aborted => SessionPhase.Aborted,
        SessionState.Completed => SessionPhase.Completed,
        SessionState.Failed => SessionPhase.Failed,
        _ => SessionPhase.Unknown,
    };
}
