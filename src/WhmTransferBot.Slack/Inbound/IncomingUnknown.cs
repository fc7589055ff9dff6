using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Slack.Inbound;

/// <summary>Something that the bot has no use for. It is acknowledged and left alone.</summary>
/// <param name="What">What it says it is, for the log; cut where it is long.</param>
internal sealed record IncomingUnknown(string What) : Incoming
{
    private const int LongestWhat = 120;

    /// <summary>What it says it is, on one line.</summary>
    public string What { get; } = CleanText.Line(What, LongestWhat);
}
