using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Completing;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Discord.Interactions;

/// <summary>Offers ways to go on typing, in time or not at all: Discord waits 3 s, and an empty list does no harm.</summary>
internal sealed partial class OptionCompletion(CommandDispatcher dispatcher, TimeProvider time, ILogger<OptionCompletion> log)
{
    private const int MostChoices = 25;
    private const int MostCharacters = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>At most 25 values.</summary>
    public async Task<IReadOnlyList<Choice>> CompleteAsync(Interaction.Completing completing, CancellationToken cancellationToken)
    {
        try
        {
            var found = dispatcher.CompleteAsync(
                completing.Origin.Caller, completing.Origin.Room, completing.Verb, completing.Option, completing.Typed, completing.Others, cancellationToken);
            return [.. (await found.WaitAsync(Longest, time, cancellationToken)).Where(way => way.Text.Length is > 0 and <= MostCharacters).Take(MostChoices).Select(Render)];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotCompleted(log, completing.Option, exception);
            return [];
        }
    }

    private static Choice Render(Completion way) =>
        new(CleanText.Line(way.Hint.Length > 0 ? $"{way.Text} ({way.Hint})" : way.Text, MostCharacters - 1), way.Text);

    private static partial class Log
    {
        [LoggerMessage(46, LogLevel.Information, "The option {Option} could not be completed in time.")]
        public static partial void NotCompleted(ILogger logger, string option, Exception exception);
    }
}
