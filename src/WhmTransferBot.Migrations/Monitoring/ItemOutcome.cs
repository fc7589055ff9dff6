using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>What became of an item over both queues.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ItemOutcome>))]
public enum ItemOutcome
{
    /// <summary>Neither queue has begun with it.</summary>
    Waiting,

    /// <summary>It is being transferred, or waits for its restore.</summary>
    InTransfer,

    /// <summary>It is being restored.</summary>
    InRestore,

    /// <summary>It arrived.</summary>
    Succeeded,

    /// <summary>It arrived, with remarks that somebody should read.</summary>
    SucceededWithRemarks,

    /// <summary>It did not arrive.</summary>
    Failed,
}
