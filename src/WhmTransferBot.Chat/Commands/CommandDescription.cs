using WhmTransferBot.Chat.Access;

namespace WhmTransferBot.Chat.Commands;

/// <summary>
/// Everything that is known about a command: parser, help, completion, Discord's registration and Slack's hints are made
/// from it.
/// </summary>
public sealed record CommandDescription
{
    internal CommandDescription(Func<CommandArguments, Command> read) => Read = read;

    /// <summary>The first word after <c>/migrate</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>Who may: any of these roles; <see cref="Roles.None"/> for everybody. Administrators always may.</summary>
    public required Roles Who { get; init; }

    /// <summary>What it does, at most 100 characters, without a full stop.</summary>
    public required string Summary { get; init; }

    /// <summary>Its options; those that cannot be left out first.</summary>
    public IReadOnlyList<CommandOption> Options { get; init; } = [];

    /// <summary>Correct examples, as typed after <c>/migrate</c>.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>What else should be known, in one or two sentences; empty when the summary says it all.</summary>
    public string Remarks { get; init; } = string.Empty;

    /// <summary>Makes the command from the values of its options.</summary>
    internal Func<CommandArguments, Command> Read { get; }

    /// <summary>The option of that name, in any case; nothing when there is none.</summary>
    public CommandOption? Find(string name) =>
        Options.FirstOrDefault(option => option.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>An example that shows the option, if one does.</summary>
    internal string ExampleOf(string? option) =>
        Examples.FirstOrDefault(example => option is not null && example.Contains($" {option}:", StringComparison.Ordinal)) ?? Examples[0];

    /// <summary>Whether somebody with these roles may use it.</summary>
    public bool IsOpenTo(Roles roles) => Who == Roles.None || (roles & (Who | Roles.Admin)) != Roles.None;
}
