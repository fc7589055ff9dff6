using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>The four lists that WHM keeps for each item.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RemarkKind>))]
public enum RemarkKind
{
    /// <summary>A warning.</summary>
    Warning,

    /// <summary>Something was left out.</summary>
    Skipped,

    /// <summary>Something looks dangerous.</summary>
    Dangerous,

    /// <summary>Something was changed on the way, for example a database renamed.</summary>
    Altered,
}
