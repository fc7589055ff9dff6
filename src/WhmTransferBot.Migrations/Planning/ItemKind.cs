using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>What an item is; in the order in which WHM works through them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ItemKind>))]
public enum ItemKind
{
    /// <summary>A feature list (WHM module <c>FeatureListRemoteRoot</c>).</summary>
    FeatureList,

    /// <summary>A package (WHM module <c>PackageRemoteRoot</c>).</summary>
    Package,

    /// <summary>An account (WHM module <c>AccountRemoteRoot</c>).</summary>
    Account,
}
