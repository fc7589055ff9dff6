namespace WhmTransferBot.Discord.Rest;

/// <summary>Discord's error numbers that the bot treats specially (docs.discord.com/developers/topics/opcodes-and-status-codes, JSON).</summary>
internal static class DiscordErrors
{
    /// <summary>The channel or thread does not exist, or was deleted.</summary>
    public const int UnknownChannel = 10003;

    /// <summary>The message does not exist, or was deleted.</summary>
    public const int UnknownMessage = 10008;

    /// <summary>The interaction's token is unknown or too old.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>The first of the errors that say that there are too many of something.</summary>
    public const int FirstAboutNumbers = 30000;

    /// <summary>The last of them.</summary>
    public const int LastAboutNumbers = 39999;

    /// <summary>A message older than an hour was edited too often.</summary>
    public const int OldMessageEditedTooOften = 30046;

    /// <summary>The interaction was answered before.</summary>
    public const int AlreadyAcknowledged = 40060;

    /// <summary>The bot may not see the channel.</summary>
    public const int MissingAccess = 50001;

    /// <summary>The bot may not do this in the channel.</summary>
    public const int MissingPermissions = 50013;

    /// <summary>The thread is archived; only posting wakes it.</summary>
    public const int ThreadArchived = 50083;

    /// <summary>The message has a thread already.</summary>
    public const int ThreadExists = 160004;

    /// <summary>The thread was locked by a moderator.</summary>
    public const int ThreadLocked = 160005;

    /// <summary>The server has as many active threads as it may have.</summary>
    public const int TooManyThreads = 160006;
}
