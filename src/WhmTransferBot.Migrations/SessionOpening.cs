using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations;

/// <summary>What WHM said when it opened a session.</summary>
/// <param name="Id">The session.</param>
/// <param name="SupportsStreaming">Whether data can be streamed; nothing when WHM did not say.</param>
/// <param name="Warnings">Remarks, as plain text.</param>
public sealed record SessionOpening(SessionId Id, bool? SupportsStreaming, IReadOnlyList<string> Warnings);
