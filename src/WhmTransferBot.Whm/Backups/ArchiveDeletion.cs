namespace WhmTransferBot.Whm.Backups;

/// <summary>What <c>delete_account_archives</c> found and did.</summary>
/// <param name="Messages">What was found and deleted.</param>
/// <param name="Warnings">What did not go as hoped.</param>
public sealed record ArchiveDeletion(IReadOnlyList<string> Messages, IReadOnlyList<string> Warnings);
