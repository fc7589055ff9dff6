namespace WhmTransferBot.Simulator.Time;

/// <summary>
/// What is going to happen in the world, in order of time. Nothing here waits: the agenda is worked off when somebody looks.
/// </summary>
/// <remarks>Two happenings at the same moment run in the order in which they were entered, so that a seed decides everything.</remarks>
internal sealed class Agenda(DateTimeOffset start)
{
    private readonly PriorityQueue<Action, (DateTimeOffset When, long Order)> _happenings = new();
    private long _order;

    /// <summary>The moment the world has reached; inside a happening, the moment of that happening.</summary>
    public DateTimeOffset Now { get; private set; } = start;

    public void After(TimeSpan delay, Action happening) => _happenings.Enqueue(happening, (Now + delay, _order++));

    /// <summary>Lets everything happen that is due. A clock that runs backwards changes nothing.</summary>
    public void RunUntil(DateTimeOffset moment)
    {
        while (_happenings.TryPeek(out _, out var due) && due.When <= moment)
        {
            var happening = _happenings.Dequeue();
            Now = due.When > Now ? due.When : Now;
            happening();
        }

        Now = moment > Now ? moment : Now;
    }
}
