using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>A part of the accounts that stays behind.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SkippedPart>))]
public enum SkippedPart
{
    /// <summary>Home directories.</summary>
    Home,

    /// <summary>Databases.</summary>
    Databases,

    /// <summary>Bandwidth history.</summary>
    Bandwidth,

    /// <summary>Mail.</summary>
    Mail,

    /// <summary>Reseller permissions.</summary>
    Reseller,

    /// <summary>Subdomains.</summary>
    Subdomains,
}
