using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Requests;

/// <summary>Give an account another name on the destination.</summary>
/// <param name="Name">Its name on the source.</param>
/// <param name="DestinationName">Its name on the destination.</param>
public sealed record RenameRequest(AccountName Name, AccountName DestinationName) : MigrationRequest;
