using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations;

/// <summary>What WHM said when it opened a session.</summary>
/// <param name="Id">The session.</param>
/// <param name="Route">Between which machines it was opened.</param>
/// <param name="SupportsStreaming">Whether data can be streamed; nothing when WHM did not say.</param>
/// <param name="Warnings">Remarks, as plain text.</param>
public sealed record SessionOpening(SessionId Id, SessionRoute Route, bool? SupportsStreaming, IReadOnlyList<string> Warnings);
