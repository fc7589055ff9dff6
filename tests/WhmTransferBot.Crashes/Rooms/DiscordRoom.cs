using System.Globalization;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Fakes.Discord.Interactions;
using WhmTransferBot.Fakes.Discord.World;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Crashes.Rooms;

/// <summary>A channel in Discord.</summary>
public sealed class DiscordRoom : IStoryRoom
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private readonly FakeDiscord _discord;
    private readonly FakeChannel _channel;
    private readonly FakePerson _operator;
    private readonly FakePerson _approver;

    /// <summary>Brings two people into a channel.</summary>
    /// <param name="discord">Discord.</param>
    /// <param name="channel">The channel.</param>
    public DiscordRoom(FakeDiscord discord, FakeChannel channel)
    {
        (_discord, _channel) = (discord, channel);
        _operator = discord.Person(discord.World.AddMember($"{channel.Name}-operator"));
        _approver = discord.Person(discord.World.AddMember($"{channel.Name}-approver"));
        (_operator.At, _approver.At) = (channel, channel);
    }

    /// <inheritdoc />
    public RoomId Id => new($"discord:{_channel.Id}");

    /// <inheritdoc />
    public string Operator => $"discord:{_operator.Member.Id}";

    /// <inheritdoc />
    public string Approver => $"discord:{_approver.Member.Id}";

    /// <inheritdoc />
    public async Task SayAsync(bool byApprover, string verb, params IReadOnlyList<(string Name, string Value)> options)
    {
        if (_discord.Commands.Visible.Count == 0) return;
        try
        {
            var interaction = await (byApprover ? _approver : _operator).UseAsync(verb, [.. options.Select(option => (option.Name, (object)option.Value))]);
            for (var since = TimeProvider.System.GetTimestamp(); !IsAcknowledged(interaction) && TimeProvider.System.GetElapsedTime(since) < LongestAnswer;)
                await Task.Delay(Look, TimeProvider.System);
        }
        catch (HttpRequestException)
        {
            // The bot died with the command in its hand. Whoever typed it looks again what became of it.
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<StandingMessage> Standing() =>
    [
        .. _discord.World.Channels.Values
            .Where(channel => channel.Id == _channel.Id || channel.Parent == _channel.Id)
            .SelectMany(channel => _discord.World.MessagesIn(channel.Id))
            .Where(message => message.Author == _discord.World.Bot.Id && !message.IsEphemeral)
            .OrderBy(message => message.Id)
            .Select(Standing),
    ];

    private StandingMessage Standing(FakeMessage message) => new(
        message.Id.ToString(CultureInfo.InvariantCulture),
        message.Channel == _channel.Id ? null : message.Channel.ToString(CultureInfo.InvariantCulture),
        message.Text,
        [.. message.Buttons.Order(StringComparer.Ordinal)]);

    private static bool IsAcknowledged(FakeInteraction interaction) => interaction.FirstType is not null || interaction.HttpStatus is not (null or 200);
}
