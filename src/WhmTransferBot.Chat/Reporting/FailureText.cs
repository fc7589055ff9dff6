using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Migrations.Failures;

namespace WhmTransferBot.Chat.Reporting;

/// <summary>What WHM's words mean, for people; words that are not known are left to speak for themselves.</summary>
internal static class FailureText
{
    private const int MostAdvice = 3;

    /// <summary>Meaning and next step; nothing when the words are not known.</summary>
    public static IEnumerable<CardBlock> Of(string words)
    {
        if (FailureCatalogue.Find(words) is not { } explanation) yield break;
        yield return new TextBlock(CardText.Of($"**What it means:** {explanation.Meaning} {explanation.Cause}"));
        yield return new TextBlock(CardText.Of($"**What to do:** {explanation.NextStep}"));
    }

    /// <summary>What to do about remarks, each advice once; nothing for words that are not known.</summary>
    public static IEnumerable<CardBlock> NextSteps(IEnumerable<string> remarks) => remarks
        .Select(words => FailureCatalogue.Find(words)?.NextStep)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Take(MostAdvice)
        .Select(advice => new TextBlock(CardText.Of($"**What to do:** {advice}")));
}
