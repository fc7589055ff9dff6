using System.Collections.Immutable;

namespace WhmTransferBot.Console.Room;

/// <summary>Tells every open page what changed in the room. Observers must return at once.</summary>
public sealed class RoomFeed
{
    private ImmutableList<Action<RoomChange>> _observers = [];

    /// <summary>Hands a change to all who listen now.</summary>
    public void Publish(RoomChange change)
    {
        foreach (var observer in _observers) observer(change);
    }

    /// <summary>Listens until the subscription is disposed.</summary>
    public IDisposable Subscribe(Action<RoomChange> observer)
    {
        ImmutableInterlocked.Update(ref _observers, observers => observers.Add(observer));
        return new Subscription(this, observer);
    }

    private sealed class Subscription(RoomFeed feed, Action<RoomChange> observer) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref feed._observers, observers => observers.Remove(observer));
    }
}
