namespace WhmTransferBot.Chat.Commands;

/// <summary>Every command there is, in the order in which help shows them.</summary>
public static class CommandVocabulary
{
    /// <summary>The word before every command.</summary>
    public const string Prefix = "/migrate";

    /// <summary>All commands; at most 25, as Discord takes no more subcommands.</summary>
    public static IReadOnlyList<CommandDescription> All { get; } =
    [
        HelpCommand.Description,
        ServersCommand.Description,
        PlanCommand.Description,
        RestoreCommand.Description,
        CreateCommand.Description,
        CheckCommand.Description,
        QueueCommand.Description,
        RunCommand.Description,
        StartCommand.Description,
        ApproveCommand.Description,
        RejectCommand.Description,
        StatusCommand.Description,
        ListCommand.Description,
        PauseCommand.Description,
        ResumeCommand.Description,
        AbortCommand.Description,
        ExcludeCommand.Description,
        IncludeCommand.Description,
        RenameCommand.Description,
        SetCommand.Description,
        LogCommand.Description,
        RetryCommand.Description,
        ReportCommand.Description,
        JournalCommand.Description,
        CancelCommand.Description,
    ];

    /// <summary>The command of that verb, in any case; nothing when there is none.</summary>
    public static CommandDescription? Find(string verb) =>
        All.FirstOrDefault(command => command.Verb.Equals(verb, StringComparison.OrdinalIgnoreCase));

    /// <summary>The description of a command.</summary>
    public static CommandDescription Describe(Command command) =>
        Find(command.Verb) ?? throw new InvalidOperationException($"The command {command.Verb} is not described.");
}
