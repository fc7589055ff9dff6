using WhmTransferBot.Simulator.Items;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Faults;

/// <summary>The faults of one server. They are added and lifted while the server runs.</summary>
public sealed class FaultPlan
{
    private readonly SimulatedServer _server;
    private readonly List<ActiveFault> _active = [];
    private readonly Dictionary<Fault, List<Action>> _whenLifted = new(ReferenceEqualityComparer.Instance);
    private DateTimeOffset _downUntil = DateTimeOffset.MinValue;
    private int _lastId;

    internal FaultPlan(SimulatedServer server) => _server = server;

    /// <summary>The faults that will still strike.</summary>
    public IReadOnlyList<ActiveFault> Active => _server.World.Within(() => _active.ToList());

    /// <summary>Switches a fault on. Kinds that strike at once do so before this returns.</summary>
    /// <returns>Number by which the fault can be lifted.</returns>
    public int Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return _server.World.Within(() =>
        {
            var id = ++_lastId;
            if (fault.Kind.StrikesAtOnce())
                Strike(fault);
            else
                _active.Add(new ActiveFault(id, fault, fault.Count));
            return id;
        });
    }

    /// <summary>Lifts a fault; what stood still because of it goes on. False when it is not switched on (any more).</summary>
    public bool Lift(int id) => _server.World.Within(() =>
    {
        if (_active.Find(active => active.Id == id) is not { } found)
            return false;
        _active.Remove(found);
        Release(found.Fault);
        return true;
    });

    /// <summary>Lifts every fault; everything that stood still goes on.</summary>
    public void Clear() => _server.World.Within(() =>
    {
        _active.Clear();
        _downUntil = DateTimeOffset.MinValue;
        foreach (var fault in _whenLifted.Keys.ToList())
            Release(fault);
    });

    internal bool IsDown => _server.World.Agenda.Now < _downUntil;

    /// <summary>The faults that strike this call, each kind at most once; a limited one is used up by it.</summary>
    internal IReadOnlyList<Fault> TakeFor(string function, string? logFile)
    {
        var hits = _active.Where(active => active.Fault.Kind.StrikesAnAnswer() && active.Fault.Hits(function, logFile))
            .DistinctBy(active => active.Fault.Kind).ToList();
        hits.ForEach(Use);
        return [.. hits.Select(active => active.Fault)];
    }

    internal Fault? TakeFor(TransferItem item, Stage stage)
    {
        var hit = _active.Find(active => active.Fault.Kind.StrikesAnItem()
            && active.Left is not 0
            && (active.Fault.Item is null || active.Fault.Item == item.Name)
            && (active.Fault.Queue is null || active.Fault.Queue == stage.OnTheWire()));
        if (hit is not null)
            Use(hit);
        return hit?.Fault;
    }

    internal void WhenLifted(Fault fault, Action goOn)
    {
        if (!_whenLifted.TryGetValue(fault, out var waiting))
            _whenLifted[fault] = waiting = [];
        waiting.Add(goOn);
    }

    /// <summary>A stall stays listed when it is used up, because it holds something until it is lifted.</summary>
    private void Use(ActiveFault active)
    {
        if (active.Left is not { } left)
            return;
        var index = _active.IndexOf(active);
        if (left > 1 || active.Fault.Kind == FaultKind.ItemStalls)
            _active[index] = active with { Left = left - 1 };
        else
            _active.RemoveAt(index);
    }

    private void Release(Fault fault)
    {
        if (_whenLifted.Remove(fault, out var waiting))
            waiting.ForEach(goOn => goOn());
    }

    private void Strike(Fault fault)
    {
        if (fault.Kind == FaultKind.ServerRestarts)
        {
            _downUntil = _server.World.Agenda.Now + fault.Delay;
            foreach (var hanging in _whenLifted.Keys.Where(waiting => waiting.Kind == FaultKind.Hangs).ToList())
                Release(hanging);
        }

        foreach (var session in _server.SessionBook.All.Where(session => fault.Session is null || session.Id == fault.Session).ToList())
            Incident.Strike(session, fault);
    }
}
