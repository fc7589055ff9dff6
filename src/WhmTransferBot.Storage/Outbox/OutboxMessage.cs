using System.Globalization;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Storage.Outbox;

/// <summary>A message of a room: what it shall say, and what the platform is known to show.</summary>
public sealed record OutboxMessage
{
    /// <summary>Its number; a message that was drafted later has a larger one.</summary>
    public required long Id { get; init; }

    /// <summary>The room.</summary>
    public required RoomId Room { get; init; }

    /// <summary>The migration whose thread it belongs to.</summary>
    public required MigrationId Migration { get; init; }

    /// <summary>Its name within room and migration.</summary>
    public required string Key { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Placement { get; init; }

    /// <summary>What it shall say.</summary>
    public required string CardJson { get; init; }

    /// <summary>The revision of <see cref="CardJson"/>: 1 at first, one more for every edit.</summary>
    public required long Revision { get; init; }

    /// <summary>The revision that the platform shows; 0 before it was posted.</summary>
    public required long DeliveredRevision { get; init; }

    /// <summary>How the platform knows it; nothing before it was posted.</summary>
    public string? Reference { get; init; }

    /// <summary>When it was posted.</summary>
    public DateTimeOffset? PostedAt { get; init; }

    /// <summary>Since when it waits: before it was posted, since it was drafted for this posting. Nothing while it does not wait.</summary>
    public DateTimeOffset? DueSince { get; init; }

    /// <summary>How often delivery was tried since it last worked.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether an earlier attempt may have arrived unnoticed.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>Why the platform will not take the newest revision.</summary>
    public string? RefusedReason { get; init; }

    /// <summary>1 for the first posting; one more each time a person deleted the message and it is posted anew.</summary>
    public int Posting { get; init; } = 1;

    /// <summary>The step in whose trace it was drafted, as W3C writes it; nothing when nobody traced it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Whether it stands on the platform already and is to be edited there.</summary>
    public bool IsEdit => Reference is not null;

    /// <summary>
    /// The same over all attempts at one posting, another one after the message was deleted and is posted anew; digits and a dash, at most
    /// 25 characters.
    /// </summary>
    public string DeliveryId => string.Create(CultureInfo.InvariantCulture, $"{Id}-{Posting}");
}
