using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Migrations;

namespace WhmTransferBot.Chat.Replies;

/// <summary>The short yes to a command that was taken; the thread tells the rest.</summary>
internal static class AcknowledgementReply
{
    /// <summary>Writes the yes.</summary>
    public static Card Write(Command command, MigrationSnapshot migration) => new Card
    {
        Blocks = [new TextBlock(CardText.Of($"{migration.Id}: {What(command)}"))],
    }.Clean();

    private static string What(Command command) => command switch
    {
        PlanCommand or RestoreCommand => "planned. Its card and its thread stand in this room.",
        RetryCommand => "planned from what did not succeed. Its card and its thread stand in this room.",
        CreateCommand => "the WHM session is being opened. The thread tells how it goes.",
        CheckCommand => "the check has begun. The thread tells what it finds.",
        QueueCommand => "the queue is being filled. The thread tells when it is.",
        RunCommand => "the remaining steps are taken one after another. The thread tells how it goes.",
        StartCommand => "approval is asked for. The request stands in the thread.",
        ApproveCommand { Override: not null } => "overridden. It starts by itself, and every room of the bot is told.",
        ApproveCommand => "your approval counts.",
        RejectCommand => "rejected.",
        PauseCommand => "WHM is asked to pause. It finishes the items in hand first; that can take hours.",
        ResumeCommand => "WHM is asked to go on.",
        AbortCommand => "WHM is asked to end the session. The thread tells when it has.",
        CancelCommand => "cancelled.",
        ExcludeCommand or IncludeCommand or RenameCommand or SetCommand => "the plan is changed.",
        _ => "done.",
    };
}
