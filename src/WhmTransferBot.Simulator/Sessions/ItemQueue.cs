using WhmTransferBot.Simulator.Items;

namespace WhmTransferBot.Simulator.Sessions;

/// <summary>One of the two queues of a session: which items wait in it, and which may be taken next.</summary>
/// <remarks>
/// Order: module number, then priority, then name. Only one module is active at a time; the next waits until every item of the
/// previous one has its outcome here. An item with a prerequisite waits until that user is past this stage.
/// </remarks>
internal sealed class ItemQueue(Stage stage, Func<string, TransferItem?> findByUser)
{
    private readonly SortedSet<TransferItem> _waiting = new(Comparer<TransferItem>.Create(Compare));
    private readonly SortedDictionary<int, int> _open = [];
    private int _inHand;

    /// <summary>Items without an outcome in this queue.</summary>
    public int OpenCount { get; private set; }

    /// <summary>Whether no worker of this queue will ever get another item.</summary>
    public bool HasNothingToCome => OpenCount == _inHand;

    /// <summary>Counts an item that will have to pass this queue.</summary>
    public void Expect(TransferItem item)
    {
        _open[item.Module.Order] = _open.GetValueOrDefault(item.Module.Order) + 1;
        OpenCount++;
    }

    public void Offer(TransferItem item) => _waiting.Add(item);

    /// <summary>Takes the next item, or null when none may be taken now.</summary>
    /// <param name="ignorePrerequisites">Breaks the knot when items wait for each other and nobody works.</param>
    public TransferItem? Take(bool ignorePrerequisites)
    {
        if (_open.Count == 0)
            return null;
        var activeModule = _open.First().Key;
        var next = _waiting.TakeWhile(item => item.Module.Order == activeModule)
            .FirstOrDefault(item => ignorePrerequisites || MayGo(item));
        if (next is null)
            return null;
        _waiting.Remove(next);
        _inHand++;
        return next;
    }

    /// <summary>An item that was in hand, or was never offered, has its outcome.</summary>
    public void Settle(TransferItem item, bool wasInHand)
    {
        if (wasInHand)
            _inHand--;
        OpenCount--;
        if (--_open[item.Module.Order] == 0)
            _open.Remove(item.Module.Order);
    }

    /// <summary>An item in hand of a process that died goes back to its place.</summary>
    public void Return(TransferItem item)
    {
        _inHand--;
        _waiting.Add(item);
    }

    private static int Compare(TransferItem one, TransferItem other)
    {
        var byModule = one.Module.Order.CompareTo(other.Module.Order);
        if (byModule != 0)
            return byModule;
        var byPriority = one.Priority.CompareTo(other.Priority);
        return byPriority != 0 ? byPriority : string.CompareOrdinal(one.Name, other.Name);
    }

    private bool MayGo(TransferItem item) =>
        item.Prerequisite is not { } user || findByUser(user) is not { } prerequisite || prerequisite.IsPast(stage);
}
