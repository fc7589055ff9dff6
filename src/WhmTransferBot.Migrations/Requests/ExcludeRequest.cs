namespace WhmTransferBot.Migrations.Requests;

/// <summary>Leave items out.</summary>
/// <param name="Names">Names or globs, as typed.</param>
public sealed record ExcludeRequest(IReadOnlyList<string> Names) : MigrationRequest;
