using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Discord.Commands;

/// <summary>A subcommand or an option (docs.discord.com/developers/interactions/application-commands, application command option structure).</summary>
/// <param name="Type">1 subcommand, 3 text, 5 yes or no.</param>
/// <param name="Name">1 to 32 lower-case letters.</param>
/// <param name="Description">1 to 100 characters.</param>
internal sealed record OptionBody(int Type, string Name, string Description)
{
    /// <summary>A subcommand.</summary>
    public const int Subcommand = 1;

    /// <summary>Text.</summary>
    public const int Text = 3;

    /// <summary>Yes or no.</summary>
    public const int YesOrNo = 5;

    /// <summary>Whether it cannot be left out.</summary>
    public bool? Required { get; init; }

    /// <summary>Whether the bot completes it while it is typed.</summary>
    public bool? Autocomplete { get; init; }

    /// <summary>The only values, at most 25.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }

    /// <summary>The options of a subcommand, at most 25, those that cannot be left out first.</summary>
    public IReadOnlyList<OptionBody>? Options { get; init; }
}
