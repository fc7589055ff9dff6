using WhmTransferBot.Chat.Access;

namespace WhmTransferBot.Discord.Forms;

/// <summary>
/// What people filled in when something in it was wrong, so that they need not type it again. It is a comfort: after a while,
/// or after a restart, the form is empty again.
/// </summary>
internal sealed class FilledForms(TimeProvider time)
{
    private const int Most = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Who, string Form), (long At, IReadOnlyDictionary<string, string> Fields)> _filled = [];

    /// <summary>Keeps what was filled in.</summary>
    public void Keep(Caller caller, string formId, IReadOnlyDictionary<string, string> fields)
    {
        lock (_lock)
        {
            foreach (var old in _filled.Where(entry => time.GetElapsedTime(entry.Value.At) > Kept).Select(entry => entry.Key).ToList()) _filled.Remove(old);
            if (_filled.Count < Most) _filled[(caller.Identity, formId)] = (time.GetTimestamp(), fields);
        }
    }

    /// <summary>What was filled in; empty when it is not known any more.</summary>
    public IReadOnlyDictionary<string, string> Find(Caller caller, string formId)
    {
        lock (_lock)
        {
            return _filled.TryGetValue((caller.Identity, formId), out var filled) && time.GetElapsedTime(filled.At) <= Kept
                ? filled.Fields
                : new Dictionary<string, string>();
        }
    }
}
