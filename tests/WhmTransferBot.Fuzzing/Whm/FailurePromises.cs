using System.Text.Json;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Fuzzing.Whm;

/// <summary>What every failure of a call promises: a sentence for people, of bounded length, without the secret, from a known cause.</summary>
internal static class FailurePromises
{
    private const int LongestSentence = 2_000;

    /// <summary>Insists on them.</summary>
    public static void Hold(WhmException failure)
    {
        Promise.Holds(failure.InnerException is null or JsonException, $"An answer was not refused but tripped over: {failure.InnerException}");
        Promise.Holds(failure.Message.Length is > 0 and <= LongestSentence, $"The sentence has {failure.Message.Length} characters.");
        Promise.Holds(failure.Message.All(IsText), $"The sentence holds control characters: {failure.Message}");
        Promise.Holds(!failure.Message.Contains(AnsweredClient.Token, StringComparison.Ordinal), "The sentence repeats the secret.");
        Promise.Holds(failure.Reason?.Contains(AnsweredClient.Token, StringComparison.Ordinal) != true, "The reason repeats the secret.");
    }

    private static bool IsText(char character) => !char.IsControl(character) || character is '\n' or '\t';
}
