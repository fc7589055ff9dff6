namespace WhmTransferBot.Discord.Cards;

/// <summary>What a line has had so far; markup of lines is only markup near their beginning.</summary>
internal enum LineStart
{
    /// <summary>Nothing, or blanks.</summary>
    Blank,

    /// <summary>A number and nothing else.</summary>
    Digits,

    /// <summary>Anything else.</summary>
    Over,
}
