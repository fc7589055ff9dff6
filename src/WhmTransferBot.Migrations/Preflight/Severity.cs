using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>How much a finding matters.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>The queue stays closed until it is cleared.</summary>
    Blocker,

    /// <summary>Something will go differently than the user may expect.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Note,
}
