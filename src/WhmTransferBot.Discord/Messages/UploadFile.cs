namespace WhmTransferBot.Discord.Messages;

/// <summary>A file to be sent with a message.</summary>
/// <param name="Name">Its name as Discord keeps it: letters, digits, dots, dashes and underscores.</param>
/// <param name="Content">The bytes.</param>
internal sealed record UploadFile(string Name, ReadOnlyMemory<byte> Content);
