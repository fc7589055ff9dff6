namespace WhmTransferBot.Chat.Commands;

/// <summary>The quotation marks that keyboards and chat programs put in.</summary>
internal static class Quotes
{
    /// <summary>Whether the mark opens and closes a value, whichever of its family stands at the other end.</summary>
    public static bool IsDouble(char character) => character is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂';

    /// <summary>Whether the mark may open a value; within words it is an apostrophe.</summary>
    public static bool IsSingle(char character) => character is '\'' or '‘' or '’' or '‚' or '‛';
}
