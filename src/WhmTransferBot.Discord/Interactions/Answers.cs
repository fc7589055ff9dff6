using System.Net;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Discord.Cards;
using WhmTransferBot.Discord.Messages;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Interactions;

/// <summary>The answers to one interaction: one first response at once, then what the work brings.</summary>
internal sealed partial class Answers(InteractionTicket ticket, IFirstResponse first, InteractionApi api, DiscordMeter meter, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan UntilKnown = TimeSpan.FromSeconds(5);

    /// <summary>Whether Discord took the first response, so that further ones reach the person.</summary>
    public bool AreTaken { get; private set; }

    /// <summary>Says that work goes on; only the author sees it, and the answer that follows.</summary>
    public Task WorkPrivatelyAsync(CancellationToken cancellationToken) => SendAsync(Callbacks.DeferPrivately(), cancellationToken);

    /// <summary>Says that the click has arrived; nothing is shown.</summary>
    public Task WorkSilentlyAsync(CancellationToken cancellationToken) => SendAsync(Callbacks.DeferUpdate(), cancellationToken);

    /// <summary>Shows a form.</summary>
    public Task AskAsync(ModalBody form, CancellationToken cancellationToken) => SendAsync(Callbacks.Show(form), cancellationToken);

    /// <summary>Offers ways to go on typing.</summary>
    public Task OfferAsync(IReadOnlyList<Choice> choices, CancellationToken cancellationToken) => SendAsync(Callbacks.Offer(choices), cancellationToken);

    /// <summary>Says something to the author at once.</summary>
    public Task SayAtOnceAsync(RenderedCard card, CancellationToken cancellationToken) => SendAsync(Callbacks.Say(card.ToBody(MessageFlags.Ephemeral)), cancellationToken);

    /// <summary>Puts something in the place of the message that was clicked on.</summary>
    public Task ReplaceAtOnceAsync(RenderedCard card, CancellationToken cancellationToken) => SendAsync(Callbacks.Update(card.ToBody()), cancellationToken);

    /// <summary>Puts the answer where the work was announced.</summary>
    public Task<bool> ReplaceAsync(RenderedCard card, CancellationToken cancellationToken) =>
        TryAsync(() => api.EditOriginalAsync(ticket, card.ToBody(), card.Files, cancellationToken), cancellationToken);

    /// <summary>Takes the announcement away.</summary>
    public Task<bool> RemoveAsync(CancellationToken cancellationToken) => TryAsync(() => api.DeleteOriginalAsync(ticket, cancellationToken), cancellationToken);

    /// <summary>Says something more to the author.</summary>
    public Task<bool> AddPrivatelyAsync(RenderedCard card, CancellationToken cancellationToken) =>
        TryAsync(() => api.FollowUpAsync(ticket, card.ToBody(MessageFlags.Ephemeral), card.Files, cancellationToken), cancellationToken);

    /// <summary>Says something to everybody.</summary>
    public Task<bool> AddAsync(RenderedCard card, CancellationToken cancellationToken) =>
        TryAsync(() => api.FollowUpAsync(ticket, card.ToBody(), card.Files, cancellationToken), cancellationToken);

    private async Task SendAsync(byte[] callback, CancellationToken cancellationToken)
    {
        AreTaken = await first.SendAsync(callback, cancellationToken);
        var after = time.GetElapsedTime(ticket.Received);
        if (AreTaken) meter.Acknowledged(after);
        else Log.TooLate(log, ticket.Id, after.TotalSeconds);
    }

    /// <summary>A first response that has just left may not be known everywhere at Discord; what follows it is tried again for a moment.</summary>
    private async Task<bool> TryAsync(Func<Task<RestAnswer>> send, CancellationToken cancellationToken)
    {
        if (!AreTaken || !ticket.IsAlive(time)) return false;
        var answer = await send();
        for (var pause = FirstPause; answer is RestAnswer.Refused { Status: HttpStatusCode.NotFound } && time.GetElapsedTime(ticket.Received) < UntilKnown; pause *= 2)
        {
            await Task.Delay(pause, time, cancellationToken);
            answer = await send();
        }

        if (answer is RestAnswer.Succeeded) return true;
        Log.NotTaken(log, ticket.Id, answer.ToString());
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(43, LogLevel.Warning, "Discord no longer took the answer to interaction {Interaction}, {Seconds:0.0} s after it came; it is carried out all the same.")]
        public static partial void TooLate(ILogger logger, Snowflake interaction, double seconds);

        [LoggerMessage(44, LogLevel.Warning, "Discord did not take an answer to interaction {Interaction}: {Answer}")]
        public static partial void NotTaken(ILogger logger, Snowflake interaction, string? answer);
    }
}
