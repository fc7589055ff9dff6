using System.Globalization;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Items;

/// <summary>One thing in a session's queues: an account, a package or a feature list.</summary>
internal sealed class TransferItem(TransferModule module, IReadOnlyDictionary<string, string> values)
{
    public TransferModule Module => module;

    /// <summary>The parameters of the enqueue call that the schema knows, defaults not filled in.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>Name on the source, the primary key.</summary>
    public string Name { get; } = values[module.Schema.Primary];

    /// <summary>Name on the destination.</summary>
    public string LocalName => values.GetValueOrDefault("localuser", Name);

    public long Size { get; } = Number(values, "size", 1);

    public long Priority { get; } = Number(values, "priority", 255);

    public string? Prerequisite => values.GetValueOrDefault("prerequisite_user") is { Length: > 0 } user && user != Name ? user : null;

    public ItemState State { get; set; } = ItemState.TransferPending;

    /// <summary>What was packaged, once the transfer has begun.</summary>
    public HostedAccount? Archive { get; set; }

    /// <summary>Space that the archive occupies on the destination until the item is done with.</summary>
    public long ReservedBytes { get; set; }

    public bool Flag(string key) => values.GetValueOrDefault(key) == "1";

    public string? Text(string key) => values.GetValueOrDefault(key) is { Length: > 0 } text ? text : null;

    public string LogName(Stage stage) => $"item-{stage.OnTheWire()}_{Module.Name}_{Name}";

    /// <summary>Whether the item has its outcome in this queue.</summary>
    public bool IsPast(Stage stage) => State switch
    {
        ItemState.Completed or ItemState.Failed => true,
        ItemState.RestorePending or ItemState.RestoreInProgress => stage == Stage.Transfer,
        _ => false,
    };

    private static long Number(IReadOnlyDictionary<string, string> values, string key, long otherwise) =>
        values.TryGetValue(key, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
