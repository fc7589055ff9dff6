namespace WhmTransferBot.Discord.Messages;

/// <summary>What is special about a message (docs.discord.com/developers/resources/message, message flags).</summary>
[Flags]
internal enum MessageFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A thread was started from it. Only read, never sent.</summary>
    HasThread = 1 << 5,

    /// <summary>Only the person who typed or clicked sees it.</summary>
    Ephemeral = 1 << 6,

    /// <summary>It is made of components alone.</summary>
    ComponentsV2 = 1 << 15,
}
