using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Requests;

/// <summary>Plan a new migration.</summary>
/// <param name="Source">Where accounts come from.</param>
/// <param name="Destination">Where they go.</param>
/// <param name="Selection">What is meant to move.</param>
/// <param name="Options">How.</param>
public sealed record PlanRequest(ServerName Source, ServerName Destination, AccountSelection Selection, TransferOptions Options)
{
    /// <summary>By which of WHM's ways.</summary>
    public MigrationKind Kind { get; init; }

    /// <summary>The archive to restore, where there is one.</summary>
    public ArchivePath? Archive { get; init; }
}
