namespace WhmTransferBot.Migrations.Requests;

/// <summary>Take the remaining steps one after another, up to the request for approval.</summary>
public sealed record RunThroughRequest : MigrationRequest;
