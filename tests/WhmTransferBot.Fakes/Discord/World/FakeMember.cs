namespace WhmTransferBot.Fakes.Discord.World;

/// <summary>A person, or the bot, on the server.</summary>
public sealed class FakeMember
{
    public required ulong Id { get; init; }

    public required string Name { get; init; }

    public bool IsBot { get; init; }

    public List<ulong> Roles { get; } = [];
}
