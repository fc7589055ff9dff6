using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack;

/// <summary>What the fake keeps: channels, messages, groups, files, views, and everything that was said to one person alone.</summary>
public sealed class FakeWorkspace(TimeProvider time)
{
    /// <summary>The workspace's id.</summary>
    public const string TeamId = "T0FAKE001";

    /// <summary>The bot's user id.</summary>
    public const string BotUser = "U0BOT0001";

    /// <summary>The bot's own id.</summary>
    public const string BotId = "B0BOT0001";

    private readonly List<FakeMessage> _messages = [];
    private readonly List<FakeWhisper> _whispers = [];
    private readonly List<FakeView> _views = [];
    private readonly ConcurrentDictionary<string, FakeFile> _files = new();
    private readonly Lock _lock = new();
    private long _lastTs;
    private int _counter;

    /// <summary>The channels in which the bot is.</summary>
    public ConcurrentDictionary<string, bool> JoinedChannels { get; } = new() { ["C0MOVES01"] = true };

    /// <summary>User groups with their members.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<string>> Groups { get; } = new();

    /// <summary>The modals that are open now, by person.</summary>
    public ConcurrentDictionary<string, FakeView> OpenModals { get; } = new();

    /// <summary>The App Homes, by person.</summary>
    public ConcurrentDictionary<string, FakeView> Homes { get; } = new();

    /// <summary>Every message, in order.</summary>
    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (_lock) return [.. _messages];
        }
    }

    /// <summary>Everything that one person alone saw, in order.</summary>
    public IReadOnlyList<FakeWhisper> Whispers
    {
        get
        {
            lock (_lock) return [.. _whispers];
        }
    }

    /// <summary>Every view that was ever shown, in order.</summary>
    public IReadOnlyList<FakeView> Views
    {
        get
        {
            lock (_lock) return [.. _views];
        }
    }

    /// <summary>The messages of a channel that stand outside threads.</summary>
    public IReadOnlyList<FakeMessage> Channel(string channel) => [.. Messages.Where(message => message.Channel == channel && message.ThreadTs is null)];

    /// <summary>A thread, its first message included.</summary>
    public IReadOnlyList<FakeMessage> Thread(string channel, string ts) =>
        [.. Messages.Where(message => message.Channel == channel && (message.Ts == ts || message.ThreadTs == ts))];

    /// <summary>A message.</summary>
    public FakeMessage? Find(string channel, string ts) => Messages.FirstOrDefault(message => message.Channel == channel && message.Ts == ts);

    /// <summary>An uploaded file.</summary>
    public FakeFile? File(string id) => _files.GetValueOrDefault(id);

    /// <summary>Every file for which an address was asked.</summary>
    public IReadOnlyCollection<FakeFile> Files => [.. _files.Values];

    /// <summary>A new id.</summary>
    public string NewId(string prefix) => $"{prefix}{Interlocked.Increment(ref _counter):D8}";

    /// <summary>Puts a message into its channel.</summary>
    public FakeMessage Post(Func<string, FakeMessage> make)
    {
        lock (_lock)
        {
            var message = make(NextTs());
            _messages.Add(message);
            return message;
        }
    }

    /// <summary>Takes a message away, as people do.</summary>
    public bool Delete(string channel, string ts)
    {
        lock (_lock) return _messages.RemoveAll(message => message.Channel == channel && message.Ts == ts) > 0;
    }

    internal void Whisper(FakeWhisper whisper)
    {
        lock (_lock) _whispers.Add(whisper);
    }

    internal FakeView Show(string user, string way, JsonObject json)
    {
        var view = new FakeView(NewId("V"), user, way, json);
        lock (_lock) _views.Add(view);
        if (way == "views.publish") Homes[user] = view;
        else OpenModals[user] = view;
        return view;
    }

    internal FakeFile Announce(string name, int length) => _files.GetOrAdd(NewId("F"), id => new FakeFile(id, name, length));

    /// <summary>Ids are moments with six places, each later than the one before.</summary>
    private string NextTs()
    {
        var micro = time.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
        _lastTs = Math.Max(_lastTs + 1, micro);
        return string.Create(CultureInfo.InvariantCulture, $"{_lastTs / 1_000_000}.{_lastTs % 1_000_000:D6}");
    }
}
