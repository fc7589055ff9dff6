using System.Collections.Concurrent;

namespace WhmTransferBot.Fakes.Slack;

/// <summary>What the fake hands out with commands and clicks: triggers for modals and addresses for answers, each good for a while.</summary>
internal sealed class FakeInvitations(TimeProvider time)
{
    private static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AddressLife = TimeSpan.FromMinutes(30);
    private const int MostUses = 5;

    private readonly ConcurrentDictionary<string, Invitation> _triggers = new();
    private readonly ConcurrentDictionary<string, Invitation> _addresses = new();
    private int _counter;

    /// <summary>A trigger for somebody.</summary>
    public string NewTrigger(string user) => Add(_triggers, "trigger", new Invitation(user, string.Empty, null, time.GetTimestamp()));

    /// <summary>The last part of an address for answers.</summary>
    public string NewAddress(string user, string channel, string? threadTs) =>
        Add(_addresses, "answer", new Invitation(user, channel, threadTs, time.GetTimestamp()));

    /// <summary>Uses a trigger up. Gives the person, or Slack's word for why not.</summary>
    public (string? User, string? Error) UseTrigger(string trigger)
    {
        if (!_triggers.TryGetValue(trigger, out var known)) return (null, "invalid_trigger_id");
        if (time.GetElapsedTime(known.Since) > TriggerLife) return (null, "expired_trigger_id");
        return Interlocked.Increment(ref known.Uses) > 1 ? (null, "exchanged_trigger_id") : (known.User, null);
    }

    /// <summary>Uses an address once.</summary>
    public (Invitation? Place, string? Error) UseAddress(string address)
    {
        if (!_addresses.TryGetValue(address, out var known)) return (null, "no_such_url");
        if (time.GetElapsedTime(known.Since) > AddressLife) return (null, "expired_url");
        return Interlocked.Increment(ref known.Uses) > MostUses ? (null, "used_url") : (known, null);
    }

    private string Add(ConcurrentDictionary<string, Invitation> all, string kind, Invitation invitation)
    {
        var name = $"{kind}.{Interlocked.Increment(ref _counter)}.{Guid.NewGuid():N}";
        all[name] = invitation;
        return name;
    }

    internal sealed class Invitation(string user, string channel, string? threadTs, long since)
    {
        public int Uses;

        public string User { get; } = user;

        public string Channel { get; } = channel;

        public string? ThreadTs { get; } = threadTs;

        public long Since { get; } = since;
    }
}
