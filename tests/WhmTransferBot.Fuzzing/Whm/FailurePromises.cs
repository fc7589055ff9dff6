using System.Text.Json;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Fuzzing.Commands;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Fuzzing.Whm;

/// <summary>What every failure of a call promises: a sentence for people, of bounded length, without the secret, from a known cause, and harmless on every card.</summary>
internal static class FailurePromises
{
    private const int LongestSentence = 2_000;

    /// <summary>Insists on them.</summary>
    public static void Hold(WhmException failure)
    {
        Promise.Holds(failure.InnerException is null or JsonException, $"An answer was not refused but tripped over: {failure.InnerException}");
        Promise.Holds(failure.Message.Length > 0, "There is no sentence.");
        Promise.Readable(failure.Message, LongestSentence, "The sentence");
        Promise.Readable(failure.Reason, LongestSentence, "The reason");
        KeepsSecret(failure.Message, "The sentence");
        KeepsSecret(failure.Reason, "The reason");
    }

    /// <summary>Insists that the failure is harmless wherever the team reads it, and that cleaning a text for a card does not put a secret together again.</summary>
    public static void HoldOnCards(WhmException failure)
    {
        foreach (var card in ThreadPromises.Refused(failure.Message)) KeepsSecret(PlainText.Of(card), "A card");
    }

    /// <summary>Insists that a text does not repeat the secret of the call.</summary>
    public static void KeepsSecret(string? text, string what) =>
        Promise.Holds(text?.Contains(AnsweredClient.Token, StringComparison.Ordinal) != true, $"{what} repeats the secret.");
}
