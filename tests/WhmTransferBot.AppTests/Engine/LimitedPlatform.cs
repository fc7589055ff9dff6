using System.Collections.Concurrent;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>
/// A platform that takes no post for a while when it is told so, or refuses some for good. As in Slack and Discord, nothing stands in
/// a thread without its card.
/// </summary>
/// <param name="platform">The platform behind it.</param>
internal sealed class LimitedPlatform(IChatPlatform platform) : IChatPlatform
{
    public string Name => platform.Name;

    /// <summary>How many posts are refused yet.</summary>
    public int Refusals { get; set; }

    /// <summary>What a refused post has to wait.</summary>
    public TimeSpan Wait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Why a message is refused for good; nothing when it is not.</summary>
    public Func<OutgoingMessage, string?> Refuses { get; set; } = _ => null;

    /// <summary>Called before a post is looked at; it may be kept waiting.</summary>
    public Func<OutgoingMessage, Task> Arrives { get; set; } = _ => Task.CompletedTask;

    /// <summary>What was refused for good, in order.</summary>
    public ConcurrentQueue<OutgoingMessage> Refused { get; } = new();

    public async Task<DeliveryOutcome> PostAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        await Arrives(message);
        if (Refusals > 0)
        {
            Refusals--;
            return new DeliveryOutcome.Limited(Wait);
        }

        if (message is { Placement: Placement.Thread or Placement.ThreadAndChannel, ThreadRoot: null }) return Refuse(message, "no thread without its card");
        return Refuses(message) is { } reason ? Refuse(message, reason) : await platform.PostAsync(message, cancellationToken);
    }

    public async Task<DeliveryOutcome> EditAsync(OutgoingMessage message, MessageReference target, CancellationToken cancellationToken) =>
        Refuses(message) is { } reason ? Refuse(message, reason) : await platform.EditAsync(message, target, cancellationToken);

    private DeliveryOutcome.Refused Refuse(OutgoingMessage message, string reason)
    {
        Refused.Enqueue(message);
        return new DeliveryOutcome.Refused(reason);
    }

    public string? LinkTo(RoomId room, MessageReference card) => platform.LinkTo(room, card);
}
