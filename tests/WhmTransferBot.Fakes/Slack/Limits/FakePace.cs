namespace WhmTransferBot.Fakes.Slack.Limits;

/// <summary>Keeps Slack's rates by counting what came in the last minute, or second for messages into one channel.</summary>
internal sealed class FakePace(TimeProvider time)
{
    private static readonly Dictionary<string, int> PerMinute = new()
    {
        ["chat.update"] = 50, ["chat.delete"] = 50, ["conversations.history"] = 50, ["conversations.replies"] = 50,
        ["conversations.open"] = 50, ["conversations.info"] = 50, ["chat.postEphemeral"] = 100, ["views.open"] = 100,
        ["views.push"] = 100, ["views.update"] = 100, ["views.publish"] = 100, ["files.getUploadURLExternal"] = 100,
        ["files.completeUploadExternal"] = 100, ["usergroups.users.list"] = 20, ["usergroups.list"] = 20, ["chat.postMessage"] = 300,
        ["auth.test"] = 300, ["apps.connections.open"] = 50,
    };

    private readonly Dictionary<string, Queue<long>> _calls = [];
    private readonly Lock _lock = new();

    /// <summary>How long a call has to wait; nothing when it may go.</summary>
    public TimeSpan? Refuse(string method, string? channel)
    {
        lock (_lock)
        {
            var busy = method == "chat.postMessage" && channel is not null ? Wait($"{method} {channel}", 1, TimeSpan.FromSeconds(1)) : null;
            busy ??= PerMinute.TryGetValue(method, out var most) ? Wait(method, most, TimeSpan.FromMinutes(1)) : null;
            if (busy is not null) return busy;
            Calls(method).Enqueue(time.GetTimestamp());
            if (method == "chat.postMessage") Calls($"{method} {channel}").Enqueue(time.GetTimestamp());
            return null;
        }
    }

    private TimeSpan? Wait(string key, int most, TimeSpan window)
    {
        var calls = Calls(key);
        while (calls.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= window) calls.Dequeue();
        return calls.Count < most ? null : window - time.GetElapsedTime(calls.Peek());
    }

    private Queue<long> Calls(string key)
    {
        if (!_calls.TryGetValue(key, out var calls)) _calls[key] = calls = new Queue<long>();
        return calls;
    }
}
