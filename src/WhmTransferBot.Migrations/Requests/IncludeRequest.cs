namespace WhmTransferBot.Migrations.Requests;

/// <summary>Put items back that were left out, or add accounts of the source.</summary>
/// <param name="Names">Names or globs, as typed.</param>
public sealed record IncludeRequest(IReadOnlyList<string> Names) : MigrationRequest;
