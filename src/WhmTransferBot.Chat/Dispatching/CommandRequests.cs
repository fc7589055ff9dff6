using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Requests;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>Turns commands into what the engine is asked.</summary>
internal static class CommandRequests
{
    /// <summary>The request that a command stands for; nothing for commands that only read.</summary>
    /// <param name="command">The command.</param>
    /// <param name="clock">Says what “22:00” means now.</param>
    public static MigrationRequest? Of(MigrationCommand command, TimeProvider clock) => command switch
    {
        CreateCommand => new CreateRequest(),
        CheckCommand => new CheckRequest(),
        QueueCommand => new QueueRequest(),
        RunCommand => new RunThroughRequest(),
        StartCommand start => new StartRequest(WindowOf(start, clock)),
        ApproveCommand { Override: { } reason } alone => new OverrideRequest(reason, alone.Fingerprint, alone.Confirmation),
        ApproveCommand approve => new ApproveRequest(approve.Fingerprint, approve.Confirmation),
        RejectCommand reject => new RejectRequest(reject.Reason ?? string.Empty),
        PauseCommand => new PauseRequest(),
        ResumeCommand => new ResumeRequest(),
        AbortCommand abort => new AbortRequest(abort.Reason ?? string.Empty),
        CancelCommand => new CancelRequest(),
        ExcludeCommand exclude => new ExcludeRequest(exclude.Names),
        IncludeCommand include => new IncludeRequest(include.Names),
        RenameCommand rename => new RenameRequest(rename.Account, rename.Name),
        SetCommand set => new SetOptionsRequest(set.Settings),
        _ => null,
    };

    private static StartWindow WindowOf(StartCommand start, TimeProvider clock) => new(
        start.At?.After(clock.GetUtcNow(), clock.LocalTimeZone), start.Window?.From, start.Window?.To);
}
