using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>Which A records get the destination's address (WHM: <c>replaceip</c>).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ZoneRewrite>))]
public enum ZoneRewrite
{
    /// <summary>Only the records that cPanel manages.</summary>
    Basic,

    /// <summary>Every record that points to the old address.</summary>
    All,
}
