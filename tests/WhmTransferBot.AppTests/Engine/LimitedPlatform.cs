using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>A platform that takes no post for a while when it is told so.</summary>
/// <param name="platform">The platform behind it.</param>
internal sealed class LimitedPlatform(IChatPlatform platform) : IChatPlatform
{
    public string Name => platform.Name;

    /// <summary>How many posts are refused yet.</summary>
    public int Refusals { get; set; }

    /// <summary>What a refused post has to wait.</summary>
    public TimeSpan Wait { get; set; } = TimeSpan.FromSeconds(30);

    public Task<DeliveryOutcome> PostAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (Refusals == 0) return platform.PostAsync(message, cancellationToken);
        Refusals--;
        return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Limited(Wait));
    }

    public Task<DeliveryOutcome> EditAsync(OutgoingMessage message, MessageReference target, CancellationToken cancellationToken) =>
        platform.EditAsync(message, target, cancellationToken);

    public string? LinkTo(RoomId room, MessageReference card) => platform.LinkTo(room, card);
}
