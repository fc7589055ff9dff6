namespace WhmTransferBot.Crashes;

/// <summary>A story did not come to its end.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="output">What the bots of the story printed.</param>
public sealed class CrashStoryException(string message, IEnumerable<string> output)
    : Exception($"{message}\n{string.Join("\n--- started again ---\n", output)}");
