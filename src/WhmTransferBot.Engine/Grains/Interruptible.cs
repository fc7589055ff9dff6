using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Engine.Grains;

/// <summary>
/// An effect that is under way. A look at a session that transfers may last minutes, with logs that do not come; somebody who pauses or
/// aborts must not wait for its end. Nothing is lost with a look that is given up, and an abort makes a pause pointless.
/// </summary>
/// <param name="state">The state that it belongs to.</param>
/// <param name="leaving">Ends every effect.</param>
internal sealed class Interruptible(MigrationState state, CancellationToken leaving) : IDisposable
{
    private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(leaving);

    /// <summary>No effect is under way.</summary>
    public static Interruptible Nothing { get; } = new(MigrationState.Planned, CancellationToken.None);

    /// <summary>Ends the effect.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>Whether it was ended for something more urgent.</summary>
    public bool GaveWay { get; private set; }

    /// <summary>Ends the effect when something more urgent was decided.</summary>
    /// <param name="decided">The state now.</param>
    public void GiveWayTo(MigrationState decided)
    {
        var isMoreUrgent = (state, decided) is
            (MigrationState.Running, MigrationState.Pausing or MigrationState.Aborting)
            or (MigrationState.Pausing or MigrationState.Paused, MigrationState.Aborting);
        if (!isMoreUrgent || GaveWay) return;
        GaveWay = true;
        _end.Cancel();
    }

    /// <inheritdoc />
    public void Dispose() => _end.Dispose();
}
