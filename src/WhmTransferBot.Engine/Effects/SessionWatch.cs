using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Asks WHM where a session stands.</summary>
internal sealed class SessionWatch(WhmConnections connections)
{
    /// <summary>The phase, with WHM's own word.</summary>
    /// <exception cref="WhmException">WHM could not be asked, or does not know the session.</exception>
    public async Task<(SessionPhase Phase, string Word)> LookAsync(MigrationSnapshot migration, CancellationToken cancellationToken)
    {
        var status = await connections.To(migration).GetTransferSessionStateAsync(IdOf(migration), cancellationToken);
        return (Phase(status.State), status.Word);
    }

    /// <summary>Whether the session can still be filled; when not, why.</summary>
    public async Task<string?> LostAsync(MigrationSnapshot migration, CancellationToken cancellationToken)
    {
        if (!IsOpened(migration)) return null;
        try
        {
            var (phase, word) = await LookAsync(migration, cancellationToken);
            return phase.HasEnded() ? $"WHM reports {word}; it ends a session that stays unused for two hours." : null;
        }
        catch (WhmException fault) when (IsDenial(fault))
        {
            return $"WHM no longer knows it: {fault.Reason}";
        }
    }

    /// <summary>
    /// What became of the session before its start, and in WHM's words. WHM reports FAILED for one that stayed unused and for one that
    /// somebody else started and that broke off; making the second anew would move what has arrived once more, so its log decides.
    /// </summary>
    /// <exception cref="WhmException">WHM could not be asked, or does not send the log.</exception>
    public async Task<(SessionFate Fate, string Words)> FateAsync(MigrationSnapshot migration, CancellationToken cancellationToken)
    {
        if (!IsOpened(migration)) return (SessionFate.Usable, string.Empty);
        SessionPhase phase;
        string word;
        try
        {
            (phase, word) = await LookAsync(migration, cancellationToken);
        }
        catch (WhmException fault) when (IsDenial(fault))
        {
            return (SessionFate.Denied, fault.Message);
        }

        if (phase != SessionPhase.Failed) return (SessionFate.Usable, word);
        var log = await connections.To(migration).ReadMasterLogAsync(IdOf(migration), LogPosition.Start, cancellationToken);
        var worked = log.Events.Any(line => line.Action == MasterLogAction.StartItem || line.Outcome is not null);
        return (worked ? SessionFate.Worked : SessionFate.Dropped, word);
    }

    /// <summary>Whether WHM answered that it does not know the session. One such answer may be a bad moment.</summary>
    public static bool IsDenial(WhmException fault) => fault is { Kind: WhmErrorKind.ApiFailure, IsMissingPrivilege: false };

    /// <summary>What WHM opens only with the start cannot have been lost before it.</summary>
    private static bool IsOpened(MigrationSnapshot migration) => migration.Session is not { Id.IsOpened: false };

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
