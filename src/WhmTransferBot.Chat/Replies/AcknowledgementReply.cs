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
        Blocks = [new TextBlock(CardText.Of($"{migration.Id}: {What(command)} The thread tells how it goes."))],
    }.Clean();

    private static string What(Command command) => command switch
    {
        PlanCommand => "planned.",
        RetryCommand => "planned from what did not succeed.",
        CreateCommand => "the WHM session is being opened.",
        CheckCommand => "the check has begun.",
        QueueCommand => "the queue is being filled.",
        RunCommand => "the remaining steps are taken one after another.",
        StartCommand => "approval is asked for.",
        ApproveCommand => "your approval counts.",
        RejectCommand => "rejected.",
        PauseCommand => "WHM is asked to pause. It finishes the items in hand first.",
        ResumeCommand => "WHM is asked to go on.",
        AbortCommand => "WHM is asked to end the session.",
        CancelCommand => "cancelled.",
        ExcludeCommand or IncludeCommand or RenameCommand or SetCommand => "the plan is changed.",
        _ => "done.",
    };
}
