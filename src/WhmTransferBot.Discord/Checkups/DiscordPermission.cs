namespace WhmTransferBot.Discord.Checkups;

/// <summary>Something that the bot has to be allowed (docs.discord.com/developers/topics/permissions).</summary>
/// <param name="Bit">Discord's bit.</param>
/// <param name="Name">As Discord's own pages call it.</param>
/// <param name="Reason">What the bot needs it for.</param>
internal sealed record DiscordPermission(ulong Bit, string Name, string Reason)
{
    /// <summary>Allows everything.</summary>
    public const ulong Administrator = 1UL << 3;

    /// <summary>Allows mentioning roles that not everybody may mention.</summary>
    public const ulong MentionEveryone = 1UL << 17;

    /// <summary>Everything that the bot needs, and nothing more.</summary>
    public static IReadOnlyList<DiscordPermission> Needed { get; } =
    [
        new(1UL << 10, "View Channels", "to see the channel"),
        new(1UL << 11, "Send Messages", "to post cards"),
        new(1UL << 35, "Create Public Threads", "to open a thread for each migration"),
        new(1UL << 38, "Send Messages in Threads", "to tell there what happens"),
        new(1UL << 15, "Attach Files", "for reports and long lists"),
        new(1UL << 16, "Read Message History", "to post nothing twice after a crash"),
    ];

    /// <summary>All of them as Discord's bits.</summary>
    public static ulong All { get; } = Needed.Aggregate(0UL, (bits, permission) => bits | permission.Bit);
}
