using System.Globalization;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Fakes.Discord.Interactions;
using WhmTransferBot.Fakes.Discord.World;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>A channel in Discord.</summary>
internal sealed class DiscordSoakRoom : ISoakRoom
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private readonly FakeDiscord _discord;
    private readonly FakeChannel _channel;

    /// <summary>Adds one.</summary>
    /// <param name="discord">Discord.</param>
    /// <param name="number">Its number, 1 or more.</param>
    public DiscordSoakRoom(FakeDiscord discord, int number)
    {
        (_discord, _channel) = (discord, discord.World.AddChannel($"soak{number}"));
        Operator = discord.Person(discord.World.AddMember($"operator{number}"));
        Approver = discord.Person(discord.World.AddMember($"approver{number}"));
        (Operator.At, Approver.At) = (_channel, _channel);
    }

    public FakePerson Operator { get; }

    public FakePerson Approver { get; }

    public RoomId Id => new($"discord:{_channel.Id}");

    public async Task SayAsync(bool byApprover, string verb, params (string Name, string Value)[] options)
    {
        if (_discord.Commands.Visible.Count == 0) return;
        var interaction = await (byApprover ? Approver : Operator).UseAsync(verb, [.. options.Select(option => (option.Name, (object)option.Value))]);
        for (var since = TimeProvider.System.GetTimestamp(); interaction.FirstType is null && TimeProvider.System.GetElapsedTime(since) < LongestAnswer;)
            await Task.Delay(Look, TimeProvider.System);
    }

    public IReadOnlyList<string> Standing() =>
    [
        .. _discord.World.Channels.Values
            .Where(channel => channel.Id == _channel.Id || channel.Parent == _channel.Id)
            .SelectMany(channel => _discord.World.MessagesIn(channel.Id))
            .Where(message => message.Author == _discord.World.Bot.Id && !message.IsEphemeral)
            .OrderBy(message => message.Id)
            .Select(message => message.Id.ToString(CultureInfo.InvariantCulture)),
    ];
}
