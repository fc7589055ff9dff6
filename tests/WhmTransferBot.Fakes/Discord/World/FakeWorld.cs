using System.Collections.Concurrent;

namespace WhmTransferBot.Fakes.Discord.World;

/// <summary>One server with its channels, roles and members, and one application with its bot.</summary>
public sealed class FakeWorld
{
    /// <summary>Everything that the bot needs and a little more: see, send, threads, files, history.</summary>
    public const ulong UsualPermissions = (1UL << 10) | (1UL << 11) | (1UL << 14) | (1UL << 15) | (1UL << 16) | (1UL << 35) | (1UL << 38);

    private readonly SnowflakeSource _ids;

    internal FakeWorld(TimeProvider time)
    {
        _ids = new SnowflakeSource(time);
        Guild = NewId();
        Application = NewId();
        Bot = new FakeMember { Id = NewId(), Name = "WhmTransferBot", IsBot = true };
        Members[Bot.Id] = Bot;
        Roles[Guild] = new FakeRole { Id = Guild, Name = "@everyone", Permissions = UsualPermissions, Mentionable = false };
        Channel = AddChannel("migrations");
    }

    public ulong Guild { get; }

    public ulong Application { get; }

    public FakeMember Bot { get; }

    /// <summary>The channel that is there from the start.</summary>
    public FakeChannel Channel { get; }

    public ConcurrentDictionary<ulong, FakeChannel> Channels { get; } = new();

    public ConcurrentDictionary<ulong, FakeMember> Members { get; } = new();

    public ConcurrentDictionary<ulong, FakeRole> Roles { get; } = new();

    /// <summary>How many active threads the server may have.</summary>
    public int MostThreads { get; set; } = 1000;

    /// <summary>One change at a time.</summary>
    internal Lock Gate { get; } = new();

    public ulong NewId() => _ids.Next();

    public FakeChannel AddChannel(string name)
    {
        var channel = new FakeChannel { Id = NewId(), Name = name };
        return Channels[channel.Id] = channel;
    }

    public FakeRole AddRole(string name)
    {
        var role = new FakeRole { Id = NewId(), Name = name };
        return Roles[role.Id] = role;
    }

    public FakeMember AddMember(string name, params FakeRole[] roles)
    {
        var member = new FakeMember { Id = NewId(), Name = name };
        member.Roles.AddRange(roles.Select(role => role.Id));
        return Members[member.Id] = member;
    }

    /// <summary>The thread of a message; nothing when there is none.</summary>
    public FakeChannel? ThreadOf(FakeMessage message) => Channels.GetValueOrDefault(message.Id);

    /// <summary>A person deletes a thread or channel.</summary>
    public void Delete(FakeChannel channel)
    {
        lock (Gate) Channels.TryRemove(channel.Id, out _);
    }

    /// <summary>A person deletes a message.</summary>
    public void Delete(FakeMessage message)
    {
        lock (Gate) Channels.GetValueOrDefault(message.Channel)?.Messages.Remove(message);
    }

    /// <summary>What stands in a channel now.</summary>
    public IReadOnlyList<FakeMessage> MessagesIn(ulong channel)
    {
        lock (Gate) return [.. Channels.GetValueOrDefault(channel)?.Messages ?? []];
    }
}
