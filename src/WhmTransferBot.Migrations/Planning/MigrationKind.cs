using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>By which of WHM's ways accounts get onto the destination (reference: WHM guide, two kinds of session).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MigrationKind>))]
public enum MigrationKind
{
    /// <summary>Any accounts, pulled with the root login of the source; WHM analyses the source.</summary>
    RootTransfer,

    /// <summary>One account, pulled with that account's own password; WHM makes no analysis.</summary>
    UserTransfer,

    /// <summary>One account, restored from an archive that lies on the destination. WHM opens the session when it starts.</summary>
    ArchiveRestore,
}
