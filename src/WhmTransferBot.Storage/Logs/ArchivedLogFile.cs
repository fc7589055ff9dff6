using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Storage.Logs;

/// <summary>A kept log without its text.</summary>
/// <param name="Session">The session that it belongs to.</param>
/// <param name="File">WHM's name of the file.</param>
/// <param name="Characters">The length of the text that was kept.</param>
/// <param name="OmittedLines">How many lines were left out.</param>
/// <param name="ArchivedAt">When it was kept.</param>
public sealed record ArchivedLogFile(SessionId Session, string File, long Characters, long OmittedLines, DateTimeOffset ArchivedAt);
