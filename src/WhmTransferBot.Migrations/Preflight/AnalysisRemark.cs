namespace WhmTransferBot.Migrations.Preflight;

/// <summary>What WHM's own analysis says about one part of both servers, for example the database server.</summary>
/// <param name="Module">The part, in WHM's words.</param>
/// <param name="Facts">Label and text, for example <c>Local Version</c> and <c>10.6</c>.</param>
/// <param name="Warning">WHM's warning, if any, as plain text.</param>
/// <param name="Error">WHM's error, if any, as plain text.</param>
public sealed record AnalysisRemark(string Module, IReadOnlyDictionary<string, string> Facts, string? Warning, string? Error);
