using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord.Cards;
using WhmTransferBot.Discord.Rest;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Discord.Rooms;

/// <summary>Discord's channels as rooms: cards in the channel, a thread for each, requests for approval in both.</summary>
internal sealed class DiscordPlatform(
    ChannelApi channels,
    Poster poster,
    MigrationThreads threads,
    OldMessageEdits oldEdits,
    DiscordOptions options,
    ILogger<DiscordPlatform> log) : IChatPlatform
{
    /// <summary>The first part of the rooms of Discord.</summary>
    public const string PlatformName = "discord";

    /// <summary>Messages for two places of which the first has it and the second not yet.</summary>
    private readonly ConcurrentDictionary<string, MessageAddress> _halfDelivered = new();

    /// <summary>Migrations whose card or thread was found gone, until the new card stands.</summary>
    private readonly ConcurrentDictionary<(RoomId Room, MigrationId Migration), byte> _gone = new();

    /// <inheritdoc />
    public string Name => PlatformName;

    /// <inheritdoc />
    public async Task<DeliveryOutcome> PostAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        Remember(message, isAboutCard: true, await PostInPlaceAsync(message, cancellationToken));

    /// <inheritdoc />
    public async Task<DeliveryOutcome> EditAsync(OutgoingMessage message, MessageReference target, CancellationToken cancellationToken) =>
        Remember(message, message.Placement is Placement.Channel, await EditInPlaceAsync(message, target, cancellationToken));

    /// <inheritdoc />
    public string? LinkTo(RoomId room, MessageReference card) =>
        MessageAddress.Read(card) is [var address, ..] && (address.Guild ?? options.Guild) is { } guild
            ? $"https://discord.com/channels/{guild}/{address.Message}"
            : null;

    private DeliveryOutcome Remember(OutgoingMessage message, bool isAboutCard, DeliveryOutcome outcome)
    {
        if (isAboutCard && outcome is DeliveryOutcome.Gone) _gone[(message.Room, message.Migration)] = 0;
        return outcome;
    }

    private async Task<DeliveryOutcome> PostInPlaceAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (!Snowflake.TryParse(message.Room.Channel, out var channel)) return new DeliveryOutcome.Refused($"{message.Room} is not a channel of Discord");
        if (message.Placement is Placement.Channel) return await PostCardAsync(message, channel, cancellationToken);
        if (message.Placement is Placement.Announcement) return await AnnounceAsync(message, channel, cancellationToken);
        if (message.ThreadRoot is not { } root || MessageAddress.Read(root) is not [var card, ..]) return new DeliveryOutcome.Refused("the message has no card whose thread it could stand in");
        return message.Placement is Placement.Thread
            ? await PostInThreadAsync(message, card, cancellationToken)
            : await PostInBothAsync(message, card, channel, cancellationToken);
    }

    private async Task<DeliveryOutcome> EditInPlaceAsync(OutgoingMessage message, MessageReference target, CancellationToken cancellationToken)
    {
        if (MessageAddress.Read(target) is not [_, ..] addresses) return new DeliveryOutcome.Refused($"“{target}” is no message of Discord");
        DeliveryOutcome? first = null;
        foreach (var address in addresses)
        {
            var outcome = await EditAsync(message, address, cancellationToken);
            if (outcome is not (DeliveryOutcome.Delivered or DeliveryOutcome.Gone)) return outcome;
            first ??= outcome;
        }

        return first is DeliveryOutcome.Delivered ? new DeliveryOutcome.Delivered(target) : first!;
    }

    private async Task<DeliveryOutcome> PostCardAsync(OutgoingMessage message, Snowflake channel, CancellationToken cancellationToken)
    {
        var result = await poster.PostAsync(channel, message.Card, DeliveryMark.Of(message), notify: true, message.MayHaveArrived, message.DraftedAt, cancellationToken);
        if (result.Message is not { } card) return result.Failure!;
        var guild = await threads.StartAsync(channel, card, message.Card.Title, cancellationToken);
        if (_gone.TryRemove((message.Room, message.Migration), out _)) await threads.SayThatCardWasDeletedAsync(card, message, cancellationToken);
        return Delivered(new MessageAddress(guild ?? options.Guild, channel, card));
    }

    private async Task<DeliveryOutcome> AnnounceAsync(OutgoingMessage message, Snowflake channel, CancellationToken cancellationToken)
    {
        var mark = DeliveryMark.OfMigration(message);
        var result = await poster.PostAsync(channel, message.Card, mark, notify: true, message.MayHaveArrived, message.DraftedAt, cancellationToken);
        return result.Message is { } posted ? Delivered(new MessageAddress(options.Guild, channel, posted)) : result.Failure!;
    }

    private async Task<DeliveryOutcome> PostInThreadAsync(OutgoingMessage message, MessageAddress card, CancellationToken cancellationToken)
    {
        var result = await threads.PostAsync(card, message, notify: true, cancellationToken);
        return result.Message is { } posted ? Delivered(new MessageAddress(null, card.Message, posted)) : result.Failure!;
    }

    private async Task<DeliveryOutcome> PostInBothAsync(OutgoingMessage message, MessageAddress card, Snowflake channel, CancellationToken cancellationToken)
    {
        if (!_halfDelivered.TryGetValue(message.DeliveryId, out var inThread))
        {
            var result = await threads.PostAsync(card, message, notify: false, cancellationToken);
            if (result.Message is not { } posted) return result.Failure!;
            inThread = new MessageAddress(null, card.Message, posted);
            _halfDelivered[message.DeliveryId] = inThread;
        }

        var mark = DeliveryMark.Of(message).For("channel");
        var second = await poster.PostAsync(channel, message.Card, mark, notify: true, message.MayHaveArrived, message.DraftedAt, cancellationToken);
        if (second.Message is not { } inChannel) return ButInThread(second.Failure!);
        _halfDelivered.TryRemove(message.DeliveryId, out _);
        return Delivered(inThread, new MessageAddress(null, channel, inChannel));
    }

    /// <summary>What stands in the thread may be the older text by the time when the channel has it too, and a restart must find it again.</summary>
    private static DeliveryOutcome ButInThread(DeliveryOutcome failure) => failure switch
    {
        DeliveryOutcome.Limited limited => limited with { PartArrived = true },
        DeliveryOutcome.Unavailable unavailable => new DeliveryOutcome.Unconfirmed(unavailable.Reason),
        _ => failure,
    };

    private async Task<DeliveryOutcome> EditAsync(OutgoingMessage message, MessageAddress address, CancellationToken cancellationToken)
    {
        if (oldEdits.Pause(address.Message) is { } pause) return new DeliveryOutcome.Limited(pause);
        var isInChannel = $"{address.Channel}" == message.Room.Channel;
        var rendered = CardRenderer.Render(message.Card, notify: isInChannel || message.Placement is not Placement.ThreadAndChannel);
        var answer = await EditOnceAsync();
        if (answer is RestAnswer.Refused { Code: DiscordErrors.ThreadArchived } && await channels.UnarchiveAsync(address.Channel, cancellationToken) is RestAnswer.Succeeded)
            answer = await EditOnceAsync();
        if (answer is RestAnswer.Refused { Code: DiscordErrors.OldMessageEditedTooOften }) return new DeliveryOutcome.Limited(oldEdits.Refused(address.Message));
        if (answer is RestAnswer.Succeeded or RestAnswer.Refused) oldEdits.Over(address.Message);
        return answer switch
        {
            RestAnswer.Succeeded => Delivered(address),
            RestAnswer.Refused { Code: DiscordErrors.UnknownChannel } => new DeliveryOutcome.Gone(),
            _ => Deliveries.Failed(answer, address.Channel, log),
        };

        Task<RestAnswer> EditOnceAsync() => channels.EditAsync(address.Channel, address.Message, rendered.ToBody(), rendered.Files, cancellationToken);
    }

    private static DeliveryOutcome.Delivered Delivered(params MessageAddress[] addresses) => new(MessageAddress.Join(addresses));
}
