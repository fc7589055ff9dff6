namespace WhmTransferBot.Discord.Cards;

/// <summary>Follows the beginning of a line, character by character.</summary>
internal static class LineStarts
{
    /// <summary>Where the line stands after one more character.</summary>
    public static LineStart After(this LineStart line, char character) => character switch
    {
        '\n' => LineStart.Blank,
        _ when line is LineStart.Blank && char.IsWhiteSpace(character) => LineStart.Blank,
        _ when line is not LineStart.Over && char.IsAsciiDigit(character) => LineStart.Digits,
        _ => LineStart.Over,
    };
}
