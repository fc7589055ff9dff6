using System.Collections.Concurrent;
using System.Globalization;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Practice;

/// <summary>A room in memory that takes everything, for stories that are printed instead of shown.</summary>
public sealed class PracticePlatform : IChatPlatform
{
    private readonly ConcurrentDictionary<string, OutgoingMessage> _messages = new();
    private int _count;

    /// <inheritdoc />
    public string Name => "practice";

    /// <summary>The one room there is.</summary>
    public static RoomId Room { get; } = new("practice:migrations");

    /// <summary>Called with every new message.</summary>
    public Action<OutgoingMessage>? Posted { get; set; }

    /// <summary>A message as it reads now.</summary>
    public OutgoingMessage? Find(MessageReference reference) => _messages.GetValueOrDefault(reference.Value);

    /// <inheritdoc />
    public Task<DeliveryOutcome> PostAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var reference = new MessageReference(Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture));
        _messages[reference.Value] = message;
        Posted?.Invoke(message);
        return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered(reference));
    }

    /// <inheritdoc />
    public Task<DeliveryOutcome> EditAsync(OutgoingMessage message, MessageReference target, CancellationToken cancellationToken)
    {
        _messages[target.Value] = message;
        return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered(target));
    }

    /// <inheritdoc />
    public string? LinkTo(RoomId room, MessageReference card) => null;
}
