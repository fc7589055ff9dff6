namespace WhmTransferBot.Fakes.Discord.World;

/// <summary>A channel, or a thread in one.</summary>
public sealed class FakeChannel
{
    public const int Text = 0;
    public const int PublicThread = 11;

    public required ulong Id { get; init; }

    public required string Name { get; set; }

    public int Type { get; init; } = Text;

    /// <summary>The channel that a thread belongs to.</summary>
    public ulong? Parent { get; init; }

    /// <summary>Minutes until a thread is archived.</summary>
    public int ArchiveAfter { get; set; }

    public bool Archived { get; set; }

    public bool Locked { get; set; }

    /// <summary>Permissions that the bot does not have here, as Discord's bits.</summary>
    public ulong DeniedToBot { get; set; }

    /// <summary>What stands in it, oldest first.</summary>
    public List<FakeMessage> Messages { get; } = [];

    public bool IsThread => Parent is not null;
}
