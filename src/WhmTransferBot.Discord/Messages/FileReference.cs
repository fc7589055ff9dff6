namespace WhmTransferBot.Discord.Messages;

/// <summary>Where a file is.</summary>
/// <param name="Url"><c>attachment://</c> and the name of an attached file.</param>
internal sealed record FileReference(string Url);
