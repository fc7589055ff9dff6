using WhmTransferBot.Simulator.Items;

namespace WhmTransferBot.Simulator.Sessions;

/// <summary>The items of a session, and the two queues they pass.</summary>
internal sealed class SessionItems
{
    private readonly Dictionary<string, TransferItem> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TransferItem> _byUser = new(StringComparer.Ordinal);
    private readonly List<TransferItem> _all = [];
    private readonly ItemQueue[] _queues;

    public SessionItems() => _queues = [new ItemQueue(Stage.Transfer, FindByUser), new ItemQueue(Stage.Restore, FindByUser)];

    /// <summary>In the order of the enqueue calls.</summary>
    public IReadOnlyList<TransferItem> All => _all;

    public ItemQueue Queue(Stage stage) => _queues[(int)stage];

    public bool Contains(TransferItem item) => _byKey.ContainsKey(KeyOf(item));

    public void Add(TransferItem item)
    {
        _all.Add(item);
        _byKey.Add(KeyOf(item), item);
        if (item.Module.ItemKind == "Account")
            _byUser.TryAdd(item.Name, item);
        Queue(Stage.Transfer).Expect(item);
        Queue(Stage.Restore).Expect(item);
        Queue(Stage.Transfer).Offer(item);
    }

    private TransferItem? FindByUser(string user) => _byUser.GetValueOrDefault(user);

    private static string KeyOf(TransferItem item) => $"{item.Module.Name}/{item.Name}";
}
