using System.Collections.Concurrent;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Preflight;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Facts;

/// <summary>
/// What WHM says of names, which it has to be asked one by one. Whether a name is legal and not reserved does not change; whether it is
/// still free is known from the destination's accounts, which every check reads anew. So a name that was free a short while ago, and that no
/// account has taken since, is not asked again: an edit of a plan of thousands would otherwise take minutes.
/// </summary>
/// <param name="options">How many calls at a time are polite.</param>
/// <param name="time">The clock.</param>
internal sealed class NameVerdicts(EngineOptions options, TimeProvider time)
{
    private const int MostKept = 100_000;
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(15);
    private static readonly NameVerdict Free = new(Exists: false, Reserved: false, ValidForTransfer: true);
    private readonly ConcurrentDictionary<(string Machine, AccountName Name), DateTimeOffset> _free = new();

    /// <summary>WHM's verdict on each name.</summary>
    /// <param name="machine">What tells the destination from other machines.</param>
    /// <param name="client">Its API.</param>
    /// <param name="names">The names, each once.</param>
    /// <param name="taken">Names that are in use there now, as far as lists tell.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<IReadOnlyDictionary<AccountName, NameVerdict>> AskAsync(
        string machine, WhmClient client, IReadOnlyList<AccountName> names, IReadOnlySet<AccountName> taken, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var verdicts = new ConcurrentDictionary<AccountName, NameVerdict>();
        var polite = new ParallelOptions { MaxDegreeOfParallelism = options.ParallelCalls, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(names, polite, async (name, token) =>
            verdicts[name] = IsStillFree(machine, name, taken, now) ? Free : await AskAsync(machine, client, name, now, token));
        return verdicts;
    }

    private bool IsStillFree(string machine, AccountName name, IReadOnlySet<AccountName> taken, DateTimeOffset now) =>
        !taken.Contains(name) && _free.TryGetValue((machine, name), out var asked) && now >= asked && now - asked < FreshFor;

    private async Task<NameVerdict> AskAsync(string machine, WhmClient client, AccountName name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var told = await client.ValidateSystemUserAsync(name.Value, cancellationToken);
        var verdict = new NameVerdict(told.Exists, told.Reserved, told.ValidForTransfer);
        if (_free.Count >= MostKept) _free.Clear();
        if (verdict == Free) _free[(machine, name)] = now;
        else _free.TryRemove((machine, name), out _);
        return verdict;
    }
}
