using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Storage.Logs;

/// <summary>A kept log with its text.</summary>
/// <param name="Session">The session that it belongs to.</param>
/// <param name="File">WHM's name of the file.</param>
/// <param name="Text">What it says; where the middle was left out, a line in square brackets says so.</param>
/// <param name="OmittedLines">How many lines were left out.</param>
/// <param name="ArchivedAt">When it was kept.</param>
public sealed record ArchivedLog(SessionId Session, string File, string Text, long OmittedLines, DateTimeOffset ArchivedAt);
