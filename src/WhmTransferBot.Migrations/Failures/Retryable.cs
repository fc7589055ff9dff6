using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Failures;

/// <summary>Whether a second try makes sense.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Retryable>))]
public enum Retryable
{
    /// <summary>The same plan would end the same way.</summary>
    No,

    /// <summary>Once the cause is mended on a server or in the plan.</summary>
    AfterFix,

    /// <summary>As it is; it may well succeed.</summary>
    Yes,
}
