using System.Globalization;

namespace WhmTransferBot.Discord.Messages;

/// <summary>A file that is sent with the message (docs.discord.com/developers/reference, uploading files).</summary>
/// <param name="Id">The number of the file in the request.</param>
/// <param name="Filename">Its name.</param>
/// <param name="Description">What it is, for screen readers; at most 1024 characters.</param>
internal sealed record Attachment(string Id, string Filename, string Description)
{
    /// <summary>The file of a number.</summary>
    public static Attachment Of(int index, UploadFile file, string description) =>
        new(index.ToString(CultureInfo.InvariantCulture), file.Name, description);
}
