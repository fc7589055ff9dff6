namespace WhmTransferBot.Fakes.Discord.World;

/// <summary>A role of the server.</summary>
public sealed class FakeRole
{
    public required ulong Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What those who have it may do, as Discord's bits.</summary>
    public ulong Permissions { get; set; }

    /// <summary>Whether everybody may mention it.</summary>
    public bool Mentionable { get; set; } = true;
}
