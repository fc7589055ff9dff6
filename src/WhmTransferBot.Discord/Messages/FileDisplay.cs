namespace WhmTransferBot.Discord.Messages;

/// <summary>Shows a file that is attached.</summary>
internal sealed record FileDisplay(FileReference File) : Component
{
    /// <summary>The attached file of a name.</summary>
    public static FileDisplay Of(UploadFile file) => new(new FileReference($"attachment://{file.Name}"));
}
