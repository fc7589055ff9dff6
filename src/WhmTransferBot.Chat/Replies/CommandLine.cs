using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;

namespace WhmTransferBot.Chat.Replies;

/// <summary>Commands as they are shown: with the word before them, to be read literally.</summary>
internal static class CommandLine
{
    /// <summary>For example <c>/migrate plan from:old1 …</c> as code.</summary>
    public static CardText Of(string typed) => new([new TextSpan($"{CommandVocabulary.Prefix} {typed}", SpanStyle.Code)]);
}
