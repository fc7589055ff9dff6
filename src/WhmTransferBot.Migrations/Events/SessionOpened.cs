using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Events;

/// <summary>WHM opened the session and analysed the source.</summary>
/// <param name="Session">Its id.</param>
/// <param name="SupportsStreaming">Whether data can be streamed; nothing when WHM did not say.</param>
/// <param name="Warnings">What WHM remarked, as plain text.</param>
public sealed record SessionOpened(SessionId Session, bool? SupportsStreaming, IReadOnlyList<string> Warnings) : MigrationEvent;
