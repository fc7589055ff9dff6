using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Storage.Logs;

/// <summary>A log of WHM that is to be kept. A log of the same migration, session and file that is kept already is replaced.</summary>
/// <param name="Session">The session that it belongs to.</param>
/// <param name="File">WHM's name of the file, for example <c>master.log</c>; at most 400 characters.</param>
/// <param name="Text">What it says.</param>
public sealed record LogDraft(SessionId Session, string File, string Text);
