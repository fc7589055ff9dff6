namespace WhmTransferBot.Discord.Commands;

/// <summary>A command as it is registered (docs.discord.com/developers/interactions/application-commands, application command object).</summary>
/// <param name="Name">1 to 32 lower-case letters.</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="Options">Its subcommands, at most 25.</param>
internal sealed record CommandBody(string Name, string Description, IReadOnlyList<OptionBody> Options)
{
    /// <summary>1: typed in the chat.</summary>
    public int Type { get; } = 1;

    /// <summary>Where it can be installed: servers only.</summary>
    public IReadOnlyList<int> IntegrationTypes { get; } = [0];

    /// <summary>Where it can be used: servers only.</summary>
    public IReadOnlyList<int> Contexts { get; } = [0];
}
