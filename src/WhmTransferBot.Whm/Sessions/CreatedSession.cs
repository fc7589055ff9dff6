namespace WhmTransferBot.Whm.Sessions;

/// <summary>A session that WHM has opened.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CreateText">WHM's text about the login and the streaming test, without HTML; empty for user sessions.</param>
/// <param name="AnalyzeText">WHM's text about the first analysis, without HTML; empty for user sessions.</param>
/// <param name="Warnings">Warnings that came with the answer.</param>
/// <param name="StreamingSupported">
/// Whether the source lets data be streamed: true when the text says so, false when its test says otherwise and the slower SSH copy is used,
/// null when the text says nothing about it.
/// </param>
public sealed record CreatedSession(TransferSessionId Id, string CreateText, string AnalyzeText, IReadOnlyList<string> Warnings, bool? StreamingSupported);
