using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Slack.Cards;

/// <summary>The steps of a migration on one line, the current one marked by sign, weight and word.</summary>
internal static class RailLine
{
    /// <summary>The line in markup. Step names are words of the bot itself.</summary>
    public static string Of(RailBlock rail) => string.Join("  →  ", rail.Steps.Select(step => step.Position switch
    {
        RailPosition.Done => $"✓ {step.Name}",
        RailPosition.Current => $"*● {step.Name} (now)*",
        _ => $"○ {step.Name}",
    }));
}
