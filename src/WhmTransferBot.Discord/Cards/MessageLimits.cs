namespace WhmTransferBot.Discord.Cards;

/// <summary>
/// What fits into one message of components (docs.discord.com/developers/components/reference). The shares of the 40
/// components add up: the frame, the mentions, the texts, 4 rows of buttons with the buttons in them, the files.
/// </summary>
internal static class MessageLimits
{
    /// <summary>Characters of text over the whole message.</summary>
    public const int Text = 4000;

    /// <summary>Components over the whole message, nested ones counted.</summary>
    public const int Components = 40;

    /// <summary>Texts of a card; more blocks share a text.</summary>
    public const int Texts = 10;

    /// <summary>Buttons in a row.</summary>
    public const int ButtonsInRow = 5;

    /// <summary>Buttons of a card.</summary>
    public const int Buttons = 19;

    /// <summary>Characters on a button.</summary>
    public const int ButtonLabel = 80;

    /// <summary>Files of a card.</summary>
    public const int Files = 5;

    /// <summary>Bytes of all files, well below the 10 MiB that a bot may upload everywhere.</summary>
    public const int FileBytes = 8 * 1024 * 1024;

    /// <summary>Characters of a thread's name.</summary>
    public const int ThreadName = 100;
}
