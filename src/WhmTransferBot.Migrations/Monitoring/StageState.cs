using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>Where an item stands in one of WHM's two queues.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StageState>))]
public enum StageState
{
    /// <summary>Not begun.</summary>
    Waiting,

    /// <summary>A worker has it.</summary>
    Running,

    /// <summary>Done.</summary>
    Succeeded,

    /// <summary>Done, with warnings or with something skipped, altered or dangerous.</summary>
    Warned,

    /// <summary>Failed.</summary>
    Failed,
}
